package kz.ruqsat.app.shell;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.AbstractCachingViewResolver;

/**
 * Finds the template {@code <name>.jte} for a view name such as {@code review/inbox}; an unknown
 * name is left to the resolvers after it (redirects).
 */
final class JteViewResolver extends AbstractCachingViewResolver implements Ordered {

    private final TemplateEngine templates;

    JteViewResolver(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected @Nullable View loadView(String viewName, Locale locale) {
        String template = viewName + ".jte";
        if (!templates.hasTemplate(template)) {
            return null;
        }
        JteView view = new JteView(templates, template);
        view.setApplicationContext(obtainApplicationContext());
        return view;
    }

    @Override
    protected Object getCacheKey(String viewName, Locale locale) {
        return viewName;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}

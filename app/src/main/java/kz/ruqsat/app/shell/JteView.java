package kz.ruqsat.app.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.view.AbstractTemplateView;

/**
 * One jte template as a view of Spring. The model's attributes are the template's parameters by
 * name. The page is rendered wholly before its first byte is sent, so that a failing template still
 * ends in the error page and not in half of a page.
 */
final class JteView extends AbstractTemplateView {

    private final TemplateEngine templates;

    JteView(TemplateEngine templates, String template) {
        this.templates = templates;
        setUrl(template);
        setContentType("text/html;charset=UTF-8");
        // The template gets what the controller gave and nothing by accident.
        setExposeSpringMacroHelpers(false);
        setExposeRequestAttributes(false);
        setExposePathVariables(false);
    }

    @Override
    public boolean checkResource(Locale locale) {
        return templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template(), model, page);
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    private String template() {
        return Objects.requireNonNull(getUrl());
    }
}

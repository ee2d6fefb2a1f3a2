package kz.ruqsat.app.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.ViewResolver;

/** Only templates that the build has compiled; none is read or compiled while the program runs. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final String PACKAGE = "kz.ruqsat.app.jte";

    @Bean
    TemplateEngine templates() {
        TemplateEngine templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, TemplateConfiguration.class.getClassLoader(), PACKAGE);
        templates.setTrimControlStructures(true);
        return templates;
    }

    @Bean
    ViewResolver templateViews(TemplateEngine templates) {
        return new JteViewResolver(templates);
    }
}

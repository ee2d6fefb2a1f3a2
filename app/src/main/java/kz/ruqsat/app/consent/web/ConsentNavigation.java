package kz.ruqsat.app.consent.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The other bodies' entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class ConsentNavigation {

    @Bean
    NavigationItem questionsItem() {
        return NavigationItem.forRoles(200, "consent.nav", "/consent", "consent-officer");
    }
}

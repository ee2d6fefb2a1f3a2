package kz.ruqsat.app.window.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operators' entries in the main navigation. */
@Configuration(proxyBeanMethods = false)
class WindowNavigation {

    @Bean
    NavigationItem windowItem() {
        return NavigationItem.forRoles(200, "window.nav.window", "/window", "operator");
    }

    @Bean
    NavigationItem windowResultsItem() {
        return NavigationItem.forRoles(202, "window.nav.results", "/window/results", "operator");
    }
}

package kz.ruqsat.app.register.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register's entries in the main navigation. */
@Configuration(proxyBeanMethods = false)
class RegisterNavigation {

    @Bean
    NavigationItem registerLink() {
        return NavigationItem.forEverybody(20, "register.nav", "/register");
    }

    @Bean
    NavigationItem verifyLink() {
        return NavigationItem.forEverybody(30, "register.nav.verify", "/verify");
    }
}

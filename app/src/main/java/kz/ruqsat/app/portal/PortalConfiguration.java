package kz.ruqsat.app.portal;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's entries in the main navigation. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    NavigationItem servicesLink() {
        return NavigationItem.forEverybody(10, "portal.nav.services", "/services");
    }

    @Bean
    NavigationItem cabinetLink() {
        return NavigationItem.forRoles(100, "portal.nav.cabinet", "/cabinet", "applicant");
    }
}

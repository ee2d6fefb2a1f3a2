package kz.ruqsat.app.contact.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The agents' entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class ContactNavigation {

    @Bean
    NavigationItem callItem() {
        return NavigationItem.forRoles(200, "contact.nav", "/1414", "agent");
    }
}

package kz.ruqsat.app.office;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    NavigationItem officeLink() {
        return NavigationItem.forRoles(205, "office.nav", "/office", "clerk");
    }
}

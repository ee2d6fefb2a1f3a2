package kz.ruqsat.app.delegation.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry in the main navigation, for those who decide who replaces whom. */
@Configuration(proxyBeanMethods = false)
class DelegationNavigation {

    @Bean
    NavigationItem substitutionsItem() {
        return NavigationItem.forRoles(
                230, "delegation.nav", "/review/substitutions", "provider-head", "deputy-head", "head-or-deputy");
    }
}

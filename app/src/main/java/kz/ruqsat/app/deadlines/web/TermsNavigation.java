package kz.ruqsat.app.deadlines.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The superiors' entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class TermsNavigation {

    @Bean
    NavigationItem termsItem() {
        return NavigationItem.forRoles(
                220,
                "deadlines.nav",
                "/review/terms",
                "division-head",
                "deputy-head",
                "head-or-deputy",
                "authorised-signer",
                "provider-head");
    }
}

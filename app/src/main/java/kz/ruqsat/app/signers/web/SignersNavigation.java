package kz.ruqsat.app.signers.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry in the main navigation, for heads and for those who may be given the right. */
@Configuration(proxyBeanMethods = false)
class SignersNavigation {

    @Bean
    NavigationItem signingRightsItem() {
        return NavigationItem.forRoles(
                231, "signers.nav", "/review/signing-rights", "provider-head", "deputy-head", "authorised-signer");
    }
}

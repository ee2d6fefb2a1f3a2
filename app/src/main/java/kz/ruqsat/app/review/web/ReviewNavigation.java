package kz.ruqsat.app.review.web;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The provider's entries in the main navigation. */
@Configuration(proxyBeanMethods = false)
class ReviewNavigation {
    private static final String[] PROVIDER = {"clerk", "division-head", "expert", "provider-head"};

    @Bean
    NavigationItem inboxItem() {
        return NavigationItem.forRoles(200, "review.nav.inbox", "/review", PROVIDER);
    }
}

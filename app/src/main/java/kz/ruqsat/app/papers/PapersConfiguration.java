package kz.ruqsat.app.papers;

import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The journals' entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class PapersConfiguration {
    private static final String[] PROVIDER = {"clerk", "division-head", "expert", "provider-head"};

    @Bean
    NavigationItem journalsItem() {
        return NavigationItem.forRoles(210, "papers.nav", "/review/journals", PROVIDER);
    }
}

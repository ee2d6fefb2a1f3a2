package kz.ruqsat.app.queue.web;

import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The queue's entries in the main navigation. */
@Configuration(proxyBeanMethods = false)
class QueueNavigation {

    @Bean
    NavigationItem bookingItem() {
        return NavigationItem.forRoles(120, "queue.nav.book", "/queue", Person.APPLICANT);
    }

    @Bean
    NavigationItem counterItem() {
        return NavigationItem.forRoles(199, "queue.nav.counter", "/window/queue", "operator");
    }

    @Bean
    NavigationItem hallItem() {
        return NavigationItem.forRoles(210, "queue.nav.hall", "/window/queue/hall", "hall-supervisor");
    }
}

package kz.ruqsat.app.portal;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The portal's entries in the main navigation, and its job. */
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(10);

    @Bean
    NavigationItem servicesLink() {
        return NavigationItem.forEverybody(10, "portal.nav.services", "/services");
    }

    @Bean
    NavigationItem cabinetLink() {
        return NavigationItem.forRoles(100, "portal.nav.cabinet", "/cabinet", "applicant");
    }

    /** A payment whose callback was lost is learnt of all the same. */
    @Bean
    Job paymentsAsked(PaymentDesk payments) {
        return new Job("portal-payments-asked", BETWEEN_QUESTIONS, payments::askAll);
    }
}

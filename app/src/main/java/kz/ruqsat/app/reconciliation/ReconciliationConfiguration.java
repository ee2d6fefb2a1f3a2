package kz.ruqsat.app.reconciliation;

import java.time.Duration;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.jobs.Job;
import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of every morning, and the accountant's entry in the main navigation. */
@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {
    /** Whether a day is due is the desk's matter; so often it is looked at. */
    private static final Duration BETWEEN = Duration.ofMinutes(30);

    @Bean
    Job paymentsReconciled(ReconciliationDesk desk) {
        return new Job("payment-reconciliation", BETWEEN, desk::catchUp);
    }

    @Bean
    NavigationItem paymentsItem() {
        return NavigationItem.forRoles(230, "reconciliation.nav", "/review/payments", Person.ACCOUNTANT);
    }
}

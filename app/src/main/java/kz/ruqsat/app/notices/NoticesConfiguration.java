package kz.ruqsat.app.notices;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import kz.ruqsat.app.shell.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job and the entries of the main navigation. */
@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    @Bean
    Job timeNoticesJob(TimeNotices notices) {
        return new Job("notices-of-time", BETWEEN, notices::look);
    }

    @Bean
    NavigationItem noticesOfStaff() {
        return NavigationItem.forRoles(
                290, "notices.nav", "/notices", "clerk", "division-head", "expert", "provider-head", "consent-officer");
    }
}

package kz.ruqsat.app.mobile;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this module does by itself. */
@Configuration(proxyBeanMethods = false)
class MobileConfiguration {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Bean
    Job phoneLinksForgotten(PhoneDesk desk) {
        return new Job("phone-links", BETWEEN, desk::forget);
    }
}

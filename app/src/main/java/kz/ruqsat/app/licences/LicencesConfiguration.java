package kz.ruqsat.app.licences;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the licences do by themselves. */
@Configuration(proxyBeanMethods = false)
class LicencesConfiguration {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Bean
    Job successionCaughtUp(Succession succession) {
        return new Job("licences-succession", BETWEEN, succession::catchUp);
    }
}

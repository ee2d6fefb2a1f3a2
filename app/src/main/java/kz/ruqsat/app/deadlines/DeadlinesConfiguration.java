package kz.ruqsat.app.deadlines;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watches as jobs. */
@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {

    @Bean
    Job silenceWatchJob(SilenceWatch watch) {
        return new Job("deadlines-silence-watch", Duration.ofMinutes(1), watch::look);
    }

    @Bean
    Job termWatchJob(TermWatch watch) {
        return new Job("deadlines-term-watch", Duration.ofMinutes(1), watch::look);
    }
}

package kz.ruqsat.app.deadlines;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The watch as a job. */
@Configuration(proxyBeanMethods = false)
class DeadlinesConfiguration {

    @Bean
    Job silenceWatchJob(SilenceWatch watch) {
        return new Job("deadlines-silence-watch", Duration.ofMinutes(1), watch::look);
    }
}

package kz.ruqsat.app.archive;

import java.time.Duration;
import kz.ruqsat.app.jobs.Job;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the archive does by itself. */
@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    @Bean
    Job papersArchived(Archive archive) {
        return new Job("papers-archive", BETWEEN, archive::catchUp);
    }
}

package kz.ruqsat.app.jobs.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import kz.ruqsat.app.jobs.Job;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Runs the jobs of all features, from the moment at which the system is ready until it ends. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ruqsat.jobs", havingValue = "true", matchIfMissing = true)
class JobsConfiguration {
    private static final int THREADS = 2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration END_WITHIN = Duration.ofSeconds(10);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, ObjectProvider<Job> jobs) {
        List<RecurringTask<Void>> tasks = jobs.stream()
                .map(job -> Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
                        .execute((_, _) -> job.work().run()))
                .toList();
        return new SchedulerBuilder(database, List.of())
                .startTasks(tasks)
                .threads(THREADS)
                .pollingInterval(LOOK_EVERY)
                .shutdownMaxWait(END_WITHIN)
                .build();
    }

    /** Not before: a job may need all of the system. */
    @Bean
    Start startOfJobs(Scheduler scheduler) {
        return new Start(scheduler);
    }

    /** Starts the jobs when the system is ready. */
    record Start(Scheduler scheduler) {

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}

package kz.ruqsat.app;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one place where the time of the machine comes in; tests bring a clock of their own. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return ofTheMachine();
    }

    /** For a subcommand, which runs without a context. */
    public static InstantSource ofTheMachine() {
        return InstantSource.system();
    }
}

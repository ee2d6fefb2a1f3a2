package kz.ruqsat.app.outbox;

import java.util.List;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.outbox.store.OutboxRows;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rounds of all couriers; on nodes that do jobs. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Patience outboxPatience(Settings settings) {
        Settings.Outbox outbox = settings.outbox();
        return new Patience(outbox.firstPause(), outbox.longestPause(), outbox.look());
    }

    @Bean
    @ConditionalOnProperty(name = "ruqsat.jobs", havingValue = "true", matchIfMissing = true)
    Couriers couriers(ObjectProvider<Courier> couriers, OutboxRows rows, Bell bell, Patience patience) {
        List<Rounds> rounds = couriers.orderedStream()
                .map(courier -> new Rounds(courier, rows, patience))
                .toList();
        return new Couriers(rounds, bell, patience);
    }
}

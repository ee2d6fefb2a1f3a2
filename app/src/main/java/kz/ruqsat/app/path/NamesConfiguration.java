package kz.ruqsat.app.path;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bodies are shown by their ids where nobody knows their names. */
@Configuration(proxyBeanMethods = false)
class NamesConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Names names() {
        return _ -> Optional.empty();
    }
}

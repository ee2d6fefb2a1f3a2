package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Breaker breaker = new Breaker(2, Duration.ofSeconds(10), nanos::get);

    @Test
    void sparesWhoDoesNotAnswerThenProbesWithOne() {
        breaker.failed();
        assertThat(breaker.allows()).isTrue();
        breaker.failed();
        assertThat(breaker.allows()).isFalse();

        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).as("one alone").isFalse();

        breaker.failed();
        assertThat(breaker.allows()).isFalse();
        nanos.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(breaker.allows()).isTrue();
        breaker.answered();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).isTrue();
    }
}

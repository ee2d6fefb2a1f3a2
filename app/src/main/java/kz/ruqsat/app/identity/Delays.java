package kz.ruqsat.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.ruqsat.app.identity.store.DelayRows;
import org.springframework.stereotype.Component;

/**
 * Makes those who guess wait: a few failures are free, then each costs twice the time of the one before. Stored, so
 * that a restart forgets nothing. The wait is told, never slept: no thread is held.
 */
@Component
class Delays {

    /** An office behind one address makes some honest mistakes. */
    private static final DelayRows.Growth BY_ADDRESS =
            new DelayRows.Growth(20, Duration.ofMinutes(5), Duration.ofHours(1));

    private static final DelayRows.Growth BY_LOGIN =
            new DelayRows.Growth(3, Duration.ofMinutes(15), Duration.ofHours(24));

    private final DelayRows rows;
    private final InstantSource clock;

    Delays(DelayRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Until when this address has to wait; nothing when it may try, which is counted as a failure beforehand. */
    Optional<Instant> claimAddress(String address) {
        return claim(address(address), BY_ADDRESS);
    }

    /** The same for a log-in. */
    Optional<Instant> claimLogin(String login) {
        return claim(login(login), BY_LOGIN);
    }

    /** It was no failure, but no success either. */
    void takeBackAddress(String address) {
        rows.takeBack(address(address), clock.instant());
    }

    /** The log-in succeeded: its failures are forgiven; the address loses only the one counted beforehand. */
    void succeeded(String login, String address) {
        rows.forgive(login(login));
        takeBackAddress(address);
        rows.forget(clock.instant().minus(BY_LOGIN.forgotten()));
    }

    /** What is told of a wait until then, in whole seconds. */
    LogInResult.Wait wait(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        return new LogInResult.Wait(
                Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds())));
    }

    private Optional<Instant> claim(String subject, DelayRows.Growth growth) {
        Instant now = clock.instant();
        if (rows.claim(subject, growth, now)) {
            return Optional.empty();
        }
        return Optional.of(rows.blockedUntil(subject).orElse(now.plusSeconds(1)));
    }

    private static String address(String address) {
        return "address " + address;
    }

    private static String login(String login) {
        return "login " + login;
    }
}

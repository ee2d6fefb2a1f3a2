package kz.ruqsat.app.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for log-ins.
 *
 * @param sessionIdle {@code ruqsat.identity.session-idle}: a person who does nothing for so long is signed out
 * @param sessionLongest {@code ruqsat.identity.session-longest}: after so long everybody signs in again
 * @param challengeLife {@code ruqsat.identity.challenge-life}: for so long a log-in page may be signed
 */
@ConfigurationProperties("ruqsat.identity")
public record IdentitySettings(
        @DefaultValue("30m") Duration sessionIdle,
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue("10m") Duration challengeLife) {}

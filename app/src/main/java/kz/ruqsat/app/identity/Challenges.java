package kz.ruqsat.app.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.store.ChallengeRows;
import org.springframework.stereotype.Component;

/**
 * What a browser signs to show that its person holds the certificate's key: random, once, soon, for one purpose, by
 * this very browser, and naming this server, so that nobody else can have it signed for us.
 */
@Component
class Challenges {

    private final ChallengeRows rows;
    private final Settings settings;
    private final InstantSource clock;

    Challenges(ChallengeRows rows, Settings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new challenge for this browser. */
    byte[] issue(Secret visit, Purpose purpose) {
        Instant now = clock.instant();
        String text = String.join(
                "\n",
                "Ruqsat",
                purpose.word(),
                settings.publicUrl().toString(),
                now.toString(),
                Secret.random().text());
        byte[] challenge = text.getBytes(StandardCharsets.UTF_8);
        rows.add(
                Secret.sha256(challenge),
                visit.hash(),
                purpose,
                now.plus(settings.logIn().challenge()));
        rows.forget(now);
        return challenge;
    }

    /** Whether this is a challenge of ours that waits to be signed; whoever knows it has seen the page. */
    boolean waits(byte[] challenge) {
        return rows.waits(Secret.sha256(challenge), clock.instant());
    }

    /** True once, for what was issued to this browser for this purpose and is not too old. */
    boolean take(byte[] challenge, Secret visit, Purpose purpose) {
        return rows.take(Secret.sha256(challenge), visit.hash(), purpose, clock.instant());
    }
}

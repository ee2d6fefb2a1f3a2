package kz.ruqsat.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.store.SessionRows;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, by the token in the browser's cookie. Kept in the database, so that neither a restart nor a kill
 * signs anybody out; each request reads the person afresh, so that a blocked account or a lost role counts at once.
 */
@Component
class Sessions {

    /** Not every request has to write that the browser was seen. */
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Settings.LogIn settings;
    private final InstantSource clock;

    Sessions(SessionRows rows, Settings settings, InstantSource clock) {
        this.rows = rows;
        this.settings = settings.logIn();
        this.clock = clock;
    }

    /** A new session; its token is new as well, whatever the browser had before. */
    Secret start(Person person) {
        Secret token = Secret.random();
        Instant now = clock.instant();
        rows.forget(now.minus(settings.idle()));
        rows.start(token.hash(), person.account(), now);
        return token;
    }

    /** Whose session it is, unless it ended. */
    Optional<Person> person(Secret token) {
        Instant now = clock.instant();
        byte[] hash = token.hash();
        Optional<SessionRows.Live> live = rows.find(hash, now.minus(settings.idle()), now.minus(settings.longest()));
        live.filter(session -> session.seenAt().isBefore(now.minus(SEEN_STEP))).ifPresent(_ -> rows.seen(hash, now));
        return live.map(SessionRows.Live::person);
    }

    void end(Secret token) {
        rows.end(token.hash());
    }

    void endAll(long account) {
        rows.endAll(account);
    }
}

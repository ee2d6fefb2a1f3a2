package kz.ruqsat.app.identity.store;

import java.time.Instant;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Signed-in browsers, by the hash of their token. */
@Repository
public class SessionRows {

    private static final String LIVE = AccountRows.PERSON + """
             join login_session s on s.account = a.id
            where s.token = :token and s.seen_at > :seenAfter and s.started_at > :startedAfter and not a.blocked
            """;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose session it is, and when the browser was last seen.
     *
     * @param person with what the database says of him now
     */
    public record Live(Person person, Instant seenAt) {}

    public void start(byte[] token, long account, Instant now) {
        jdbc.sql("insert into login_session (token, account, started_at, seen_at) values (?, ?, ?, ?)")
                .params(token, account, Times.of(now), Times.of(now))
                .update();
    }

    /** The session if it is still good: seen after the one moment, started after the other. */
    public Optional<Live> find(byte[] token, Instant seenAfter, Instant startedAfter) {
        return jdbc.sql(LIVE.replace("select a.id", "select s.seen_at, a.id"))
                .param("token", token)
                .param("seenAfter", Times.of(seenAfter))
                .param("startedAfter", Times.of(startedAfter))
                .query((row, _) -> new Live(AccountRows.person(row), Times.of(row, "seen_at")))
                .optional();
    }

    public void seen(byte[] token, Instant now) {
        jdbc.sql("update login_session set seen_at = ? where token = ?")
                .params(Times.of(now), token)
                .update();
    }

    public void end(byte[] token) {
        jdbc.sql("delete from login_session where token = ?").param(token).update();
    }

    /** Signs this person out everywhere. */
    public void endAll(long account) {
        jdbc.sql("delete from login_session where account = ?").param(account).update();
    }

    /** Forgets the sessions that ended by themselves. */
    public void forget(Instant seenBefore) {
        jdbc.sql("delete from login_session where seen_at < ?")
                .param(Times.of(seenBefore))
                .update();
    }
}

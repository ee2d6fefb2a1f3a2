package kz.ruqsat.app.identity.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Failed log-ins, counted by log-in and by address. */
@Repository
public class DelayRows {

    private final JdbcClient jdbc;

    DelayRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the wait grows.
     *
     * @param free so many failures cost nothing
     * @param longest what the wait grows to, doubling from one second
     * @param forgotten after so long without a failure all is forgiven
     */
    public record Growth(int free, Duration longest, Duration forgotten) {}

    /**
     * Counts one more failure beforehand, in one statement, so that attempts at the same time can't slip past; false
     * when the subject still has to wait.
     */
    public boolean claim(String subject, Growth growth, Instant now) {
        return jdbc.sql("""
                        insert into login_delay as d (subject, failures, last_at, blocked_until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set
                            failures = case when d.last_at < :forgotten then 1 else d.failures + 1 end,
                            last_at = :now,
                            blocked_until = :now + case
                                when d.last_at < :forgotten or d.failures < :free then interval '0'
                                else make_interval(secs => least(:longest, power(2, least(d.failures - :free, 30))))
                            end
                        where d.blocked_until <= :now
                        returning d.failures
                        """)
                .param("subject", subject)
                .param("now", Times.of(now))
                .param("forgotten", Times.of(now.minus(growth.forgotten())))
                .param("free", growth.free())
                .param("longest", (double) growth.longest().toSeconds())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Until when the subject has to wait. */
    public Optional<Instant> blockedUntil(String subject) {
        return jdbc.sql("select blocked_until from login_delay where subject = ?")
                .param(subject)
                .query((row, _) -> Times.of(row, "blocked_until"))
                .optional();
    }

    /** Takes back one claim: it was no failure. */
    public void takeBack(String subject, Instant now) {
        jdbc.sql("update login_delay set failures = greatest(failures - 1, 1), blocked_until = ? where subject = ?")
                .params(Times.of(now), subject)
                .update();
    }

    public void forgive(String subject) {
        jdbc.sql("delete from login_delay where subject = ?").param(subject).update();
    }

    /** Takes away what is long forgiven. */
    public void forget(Instant lastBefore) {
        jdbc.sql("delete from login_delay where last_at < ?")
                .param(Times.of(lastBefore))
                .update();
    }
}

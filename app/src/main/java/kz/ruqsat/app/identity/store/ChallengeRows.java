package kz.ruqsat.app.identity.store;

import java.time.Instant;
import kz.ruqsat.app.identity.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Challenges that wait to be signed. */
@Repository
public class ChallengeRows {

    private final JdbcClient jdbc;

    ChallengeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(byte[] sha256, byte[] visit, Purpose purpose, Instant expiresAt) {
        jdbc.sql("insert into login_challenge (sha256, visit, purpose, expires_at) values (?, ?, ?, ?)")
                .params(sha256, visit, purpose.word(), Times.of(expiresAt))
                .update();
    }

    /** Whether it waits to be signed, by whichever browser. */
    public boolean waits(byte[] sha256, Instant now) {
        return jdbc.sql("select exists (select from login_challenge where sha256 = ? and expires_at > ?)")
                .params(sha256, Times.of(now))
                .query(Boolean.class)
                .single();
    }

    /** Takes the challenge away; true for the one who took it. */
    public boolean take(byte[] sha256, byte[] visit, Purpose purpose, Instant now) {
        return jdbc.sql("""
                                delete from login_challenge
                                 where sha256 = ? and visit = ? and purpose = ? and expires_at > ?
                                """)
                        .params(sha256, visit, purpose.word(), Times.of(now))
                        .update()
                == 1;
    }

    /** Takes away what is too old, a little at a time. */
    public void forget(Instant expiredBefore) {
        jdbc.sql("""
                        delete from login_challenge where sha256 in
                            (select sha256 from login_challenge where expires_at < ? limit 20 for update skip locked)
                        """).param(Times.of(expiredBefore)).update();
    }
}

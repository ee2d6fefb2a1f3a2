package kz.ruqsat.app.mobile.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.mobile.Ask;
import kz.ruqsat.app.mobile.Waiting;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What waits for phones. */
@Repository
public class PhoneRows {
    /** So many a person may have at a time; an older one makes room. */
    private static final int AT_A_TIME = 5;

    private final JdbcClient jdbc;

    PhoneRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    public void add(Ask ask, @Nullable Iin signer, Secret watch, Secret link, Instant now, Instant expiresAt) {
        long id = jdbc.sql("""
                        insert into phone_signing
                               (watch, link, signer, usage, format, encapsulated, title, created_at, expires_at)
                        values (:watch, :link, :signer, :usage, :format, :encapsulated, :title, :now, :expires)
                        returning id
                        """)
                .param("watch", watch.hash())
                .param("link", link.hash())
                .param("signer", signer == null ? null : signer.value())
                .param("usage", ask.usage().word())
                .param("format", ask.format().word())
                .param("encapsulated", ask.encapsulated())
                .param("title", ask.title())
                .param("now", time(now))
                .param("expires", time(expiresAt))
                .query(Long.class)
                .single();
        for (int place = 0; place < ask.contents().size(); place++) {
            jdbc.sql("insert into phone_document (signing, place, content) values (?, ?, ?)")
                    .params(id, place, ask.contents().get(place))
                    .update();
        }
        if (signer != null) {
            jdbc.sql("""
                            delete from phone_signing where id in
                                (select id from phone_signing where signer = ? order by created_at desc, id desc offset ?)
                            """).params(signer.value(), AT_A_TIME).update();
        }
    }

    public Optional<Waiting> byLink(Secret link) {
        return one("link", link);
    }

    public Optional<Waiting> byWatch(Secret watch) {
        return one("watch", watch);
    }

    private Optional<Waiting> one(String column, Secret secret) {
        return jdbc.sql("select * from phone_signing where " + column + " = ?")
                .param(secret.hash())
                .query((row, _) -> waiting(row))
                .optional();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String signer = row.getString("signer");
        return new Waiting(
                row.getLong("id"),
                row.getBytes("bearer"),
                signer == null ? null : new Iin(signer),
                Ask.Usage.of(row.getString("usage")).orElseThrow(),
                Ask.Format.of(row.getString("format")).orElseThrow(),
                row.getBoolean("encapsulated"),
                row.getString("title"),
                Waiting.State.of(row.getString("state")),
                row.getString("trouble"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    /** What is to be signed, in its order. */
    public List<byte[]> contents(long id) {
        return jdbc.sql("select content from phone_document where signing = ? order by place")
                .param(id)
                .query((row, _) -> row.getBytes("content"))
                .list();
    }

    public List<String> signatures(long id) {
        return jdbc.sql("select signature from phone_document where signing = ? order by place")
                .param(id)
                .query(String.class)
                .list();
    }

    /** A phone has opened the link; whoever opened it before it gets nothing more. */
    public boolean opened(long id, Secret bearer, Instant now) {
        return jdbc.sql("""
                                update phone_signing set state = 'opened', bearer = ?, trouble = null
                                 where id = ? and state in ('created', 'opened') and expires_at > ?
                                """).params(bearer.hash(), id, time(now)).update() == 1;
    }

    /** Takes the signatures, once; false when it was too late. */
    @Transactional
    public boolean signed(long id, List<String> signatures, Instant now) {
        int taken = jdbc.sql("""
                        update phone_signing set state = 'signed', trouble = null
                         where id = ? and state = 'opened' and expires_at > ?
                        """).params(id, time(now)).update();
        if (taken == 0) {
            return false;
        }
        for (int place = 0; place < signatures.size(); place++) {
            jdbc.sql("update phone_document set signature = ? where signing = ? and place = ?")
                    .params(signatures.get(place), id, place)
                    .update();
        }
        return true;
    }

    public void trouble(long id, String key) {
        jdbc.sql("update phone_signing set trouble = ? where id = ?")
                .params(key, id)
                .update();
    }

    /** The page waits no longer. */
    public void cancel(Secret watch) {
        jdbc.sql("update phone_signing set state = 'cancelled' where watch = ? and state in ('created', 'opened')")
                .param(watch.hash())
                .update();
    }

    /** Takes away what is long over. */
    public void forget(Instant expiredBefore) {
        jdbc.sql("delete from phone_signing where expires_at < ?")
                .param(time(expiredBefore))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

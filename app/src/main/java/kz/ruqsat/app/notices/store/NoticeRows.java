package kz.ruqsat.app.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.app.notices.Arguments;
import kz.ruqsat.app.notices.Message;
import kz.ruqsat.app.notices.Notice;
import kz.ruqsat.app.notices.Receivers;
import kz.ruqsat.app.notices.Topic;
import kz.ruqsat.app.notices.Way;
import kz.ruqsat.core.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Table {@code notice}. */
@Component
public class NoticeRows {
    private static final String RECEIVER = """
            with receiver as (
                select a.id from account a where not a.blocked and %s
            )
            """;

    private static final String WRITE = """
            , written as (
                insert into notice (account, key, topic, words, arguments, link, paragraph, shown, at)
                select r.id, :key, :topic, :words, :arguments::jsonb, :link, :paragraph,
                    :duty or not exists (
                        select from notice_choice c
                        where c.account = r.id and c.topic = :topic and c.way = 'CABINET' and not c.wanted),
                    :at
                from receiver r
                on conflict (account, key) do nothing
                returning id, account
            )
            select w.id, w.account, k.way
            from written w
            join notice_contact k on k.account = w.account and k.verified_at is not null and k.way = any (:ways)
            where not exists (
                select from notice_choice c
                where c.account = w.account and c.topic = :topic and c.way = k.way and not c.wanted)
            order by w.id, k.way
            """;

    private static final String NOTICE = """
            select n.id, n.topic, n.words, n.arguments, n.link, n.paragraph, n.at, n.read_at is not null as read
            """;

    private final JdbcClient client;

    public NoticeRows(JdbcClient client) {
        this.client = client;
    }

    /** A written notice that also goes outside. */
    public record Outgoing(long notice, long account, Way way) {}

    /** A notice with the one who gets it. */
    public record Addressed(Notice notice, long account, Language language, String address) {}

    /** Writes it to everybody who has not got it; returns what else has to go out, on the ways that there are. */
    public List<Outgoing> write(Receivers receivers, Message message, List<Way> ways) {
        StatementSpec statement = client.sql(RECEIVER.formatted(condition(receivers)) + WRITE)
                .param("key", message.key())
                .param("topic", message.topic().name())
                .param("words", message.words())
                .param("arguments", Arguments.write(message.arguments()))
                .param("link", message.link(), Types.VARCHAR)
                .param("paragraph", message.paragraph(), Types.VARCHAR)
                .param("duty", message.topic().dutyInCabinet())
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .param("ways", ways.stream().map(Way::name).toArray(String[]::new));
        return bind(statement, receivers)
                .query((row, _) ->
                        new Outgoing(row.getLong("id"), row.getLong("account"), Way.valueOf(row.getString("way"))))
                .list();
    }

    private static String condition(Receivers receivers) {
        return switch (receivers) {
            case Receivers.OfApplicant _ -> "a.kind = 'applicant' and coalesce(a.bin, a.iin) = :number";
            case Receivers.Officer _ -> "a.kind = 'staff' and a.iin = :iin";
            case Receivers.Holders _ -> "a.kind = 'staff' and a.body = any (:bodies) and :role = any (a.roles)";
        };
    }

    private static StatementSpec bind(StatementSpec statement, Receivers receivers) {
        return switch (receivers) {
            case Receivers.OfApplicant(var number) -> statement.param("number", number.value());
            case Receivers.Officer(var iin) -> statement.param("iin", iin.value());
            case Receivers.Holders(var bodies, var role) ->
                statement.param("bodies", bodies.toArray(String[]::new)).param("role", role);
        };
    }

    /** What the person has in the cabinet, the latest first, before that notice. */
    public List<Notice> list(long account, long before, int limit) {
        return client.sql(NOTICE + """
                        from notice n where n.account = :account and n.shown and n.id < :before
                        order by n.id desc limit :limit
                        """)
                .param("account", account)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    /** The latest that were not read. */
    public List<Notice> unread(long account, int limit) {
        return client.sql(NOTICE + """
                        from notice n where n.account = :account and n.shown and n.read_at is null
                        order by n.id desc limit :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> notice(row))
                .list();
    }

    public void markRead(long account, List<Long> notices, Instant now) {
        client.sql("""
                        update notice set read_at = :now
                        where account = :account and read_at is null and id = any (:notices)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("notices", notices.toArray(Long[]::new))
                .update();
    }

    /** The notice with its receiver's language and address, while the address is verified. */
    public Optional<Addressed> addressed(long notice, Way way) {
        return client.sql(NOTICE + """
                        , n.account, a.language, k.address
                        from notice n
                        join account a on a.id = n.account
                        join notice_contact k on k.account = n.account and k.way = :way and k.verified_at is not null
                        where n.id = :notice and not a.blocked
                        """)
                .param("way", way.name())
                .param("notice", notice)
                .query((row, _) -> new Addressed(
                        notice(row),
                        row.getLong("account"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                        row.getString("address")))
                .optional();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Topic.valueOf(row.getString("topic")),
                row.getString("words"),
                Arguments.read(row.getString("arguments")),
                row.getString("link"),
                row.getString("paragraph"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }
}

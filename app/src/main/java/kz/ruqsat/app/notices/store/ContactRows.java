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
import kz.ruqsat.app.notices.Choice;
import kz.ruqsat.app.notices.Contact;
import kz.ruqsat.app.notices.Topic;
import kz.ruqsat.app.notices.Way;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tables {@code notice_contact} and {@code notice_choice}, and the language of an account. */
@Component
public class ContactRows {
    private final JdbcClient client;

    public ContactRows(JdbcClient client) {
        this.client = client;
    }

    /** The addresses of a person, verified or not. */
    public List<Contact> contacts(long account) {
        return client.sql("""
                        select way, address, code_at, code_tries, verified_at, trouble from notice_contact
                        where account = :account order by way
                        """)
                .param("account", account)
                .query((row, _) -> contact(row))
                .list();
    }

    /** What the person gave at the sign-up, as a suggestion: e-mail and telephone. */
    public Suggested suggested(long account) {
        return client.sql("select email, phone, language from account where id = :account")
                .param("account", account)
                .query((row, _) -> new Suggested(
                        row.getString("email"), row.getString("phone"), language(row.getString("language"))))
                .single();
    }

    /** What an account says of its person's addresses and language. */
    public record Suggested(
            @Nullable String email, @Nullable String phone, Language language) {}

    /** A new address with the hash of its code; false: the last code was sent too short a time ago. */
    public boolean begin(long account, Way way, String address, byte[] code, Instant now, Instant noLaterThan) {
        return client.sql("""
                        insert into notice_contact (account, way, address, code, code_at)
                        values (:account, :way, :address, :code, :now)
                        on conflict (account, way) do update
                        set address = excluded.address, code = excluded.code, code_at = excluded.code_at,
                            code_tries = 0, verified_at = null, trouble = null, trouble_at = null
                        where notice_contact.code_at is null or notice_contact.code_at <= :last
                        """)
                        .param("account", account)
                        .param("way", way.name())
                        .param("address", address)
                        .param("code", code)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("last", noLaterThan.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Counts a try and verifies when the code is right, young and not tried too often; true: verified. */
    public boolean verify(long account, Way way, byte[] code, Instant notBefore, int tries, Instant now) {
        return client.sql("""
                        update notice_contact
                        set code_tries = code_tries + 1,
                            verified_at = case when code = :code and code_at >= :since and code_tries < :tries
                                then :now::timestamptz else verified_at end,
                            code = case when code = :code and code_at >= :since and code_tries < :tries
                                then null else code end
                        where account = :account and way = :way and code is not null
                        returning verified_at is not null
                        """)
                .param("code", code)
                .param("since", notBefore.atOffset(ZoneOffset.UTC))
                .param("tries", tries)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("way", way.name())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void remove(long account, Way way) {
        client.sql("delete from notice_contact where account = :account and way = :way")
                .param("account", account)
                .param("way", way.name())
                .update();
    }

    /** What the receiver's server said when it refused, or null: it took the last one. */
    public void trouble(long account, Way way, String address, @Nullable String trouble, Instant now) {
        client.sql("""
                        update notice_contact
                        set trouble = :trouble::text,
                            trouble_at = case when :trouble::text is null then null else :now::timestamptz end
                        where account = :account and way = :way and address = :address
                          and trouble is distinct from :trouble::text
                        """)
                .param("trouble", trouble, Types.VARCHAR)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", account)
                .param("way", way.name())
                .param("address", address)
                .update();
    }

    public List<Choice> choices(long account) {
        return client.sql("select topic, way, wanted from notice_choice where account = :account")
                .param("account", account)
                .query((row, _) -> new Choice(
                        Topic.valueOf(row.getString("topic")),
                        Way.valueOf(row.getString("way")),
                        row.getBoolean("wanted")))
                .list();
    }

    /** Keeps the choices and the language, in one statement. */
    public void choose(long account, List<Choice> choices, Language language) {
        client.sql("""
                        with told as (
                            update account set language = :language where id = :account
                        )
                        insert into notice_choice (account, topic, way, wanted)
                        select :account, c.topic, c.way, c.wanted
                        from unnest(:topics::text[], :ways::text[], :wanted::boolean[]) c (topic, way, wanted)
                        on conflict (account, topic, way) do update set wanted = excluded.wanted
                        """)
                .param("language", language.name().toLowerCase(Locale.ROOT))
                .param("account", account)
                .param("topics", choices.stream().map(one -> one.topic().name()).toArray(String[]::new))
                .param("ways", choices.stream().map(one -> one.way().name()).toArray(String[]::new))
                .param("wanted", choices.stream().map(Choice::wanted).toArray(Boolean[]::new))
                .update();
    }

    private static Language language(String code) {
        return Language.valueOf(code.toUpperCase(Locale.ROOT));
    }

    public Optional<Language> languageOf(long account) {
        return client.sql("select language from account where id = :account and not blocked")
                .param("account", account)
                .query(String.class)
                .optional()
                .map(ContactRows::language);
    }

    private static Contact contact(ResultSet row) throws SQLException {
        OffsetDateTime code = row.getObject("code_at", OffsetDateTime.class);
        return new Contact(
                Way.valueOf(row.getString("way")),
                row.getString("address"),
                row.getObject("verified_at") != null,
                code == null ? null : code.toInstant(),
                row.getInt("code_tries"),
                row.getString("trouble"));
    }
}

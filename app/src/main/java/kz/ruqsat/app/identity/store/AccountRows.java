package kz.ruqsat.app.identity.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.FullName;
import kz.ruqsat.app.identity.NewApplicant;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Log-ins of applicants and of staff. */
@Repository
public class AccountRows {

    /** A person with his body; conditions may follow. */
    static final String PERSON = """
            select a.id, a.iin, a.bin as firm_bin, a.surname, a.given_name, a.patronymic, a.organisation,
                   a.position_kk, a.position_ru, a.position_en, a.roles, a.password,
                   b.id as body, b.bin as body_bin, b.kind as body_kind, b.region, b.name_kk, b.name_ru, b.name_en
              from account a left join body b on b.id = a.body
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A log-in with what proves its password. */
    public record Account(Person person, String password) {}

    /** The log-in of one who applies for himself (no BIN) or for a firm. */
    public Optional<Account> applicant(Iin iin, @Nullable Bin bin) {
        return jdbc.sql(PERSON + """
                         where a.kind = 'applicant' and a.iin = :iin and a.bin is not distinct from :bin
                           and not a.blocked
                        """)
                .param("iin", iin.value())
                .param("bin", bin == null ? null : bin.value())
                .query((row, _) -> new Account(person(row), row.getString("password")))
                .optional();
    }

    public Optional<Account> staff(Iin iin) {
        return jdbc.sql(PERSON + " where a.kind = 'staff' and a.iin = :iin and not a.blocked")
                .param("iin", iin.value())
                .query((row, _) -> new Account(person(row), row.getString("password")))
                .optional();
    }

    /** Everybody of a body, by surname. */
    public List<Person> staff(String body) {
        return jdbc.sql(PERSON + """
                         where a.kind = 'staff' and a.body = :body and not a.blocked
                         order by a.surname, a.given_name, a.id
                        """)
                .param("body", body)
                .query((row, _) -> person(row))
                .list();
    }

    /** Everybody of a body who holds the role, by surname. */
    public List<Person> staff(String body, String role) {
        return jdbc.sql(PERSON + """
                         where a.kind = 'staff' and a.body = :body and :role = any (a.roles) and not a.blocked
                         order by a.surname, a.given_name, a.id
                        """)
                .param("body", body)
                .param("role", role)
                .query((row, _) -> person(row))
                .list();
    }

    /** Writes a new log-in; one who had signed up already gets the new password and the new data. */
    public long save(NewApplicant applicant, String password, Instant now) {
        return jdbc.sql("""
                        insert into account (kind, iin, bin, surname, given_name, patronymic, organisation, roles,
                                             password, email, phone, language, certificate, created_at)
                        values ('applicant', :iin, :bin, :surname, :given, :patronymic, :organisation,
                                array['applicant'], :password, :email, :phone, :language, :certificate, :now)
                        on conflict (iin, bin) where kind = 'applicant'
                        do update set surname = excluded.surname, given_name = excluded.given_name,
                                      patronymic = excluded.patronymic, organisation = excluded.organisation,
                                      password = excluded.password, email = excluded.email, phone = excluded.phone,
                                      language = excluded.language, certificate = excluded.certificate
                        returning id
                        """)
                .param("iin", applicant.proven().iin().value())
                .param("bin", applicant.proven().binText())
                .param("surname", applicant.proven().name().surname())
                .param("given", applicant.proven().name().given())
                .param("patronymic", applicant.proven().name().patronymic())
                .param("organisation", applicant.proven().organisation())
                .param("password", password)
                .param("email", applicant.email())
                .param("phone", applicant.phone())
                .param("language", applicant.languageCode())
                .param("certificate", applicant.proven().certificate())
                .param("now", Times.of(now))
                .query(Long.class)
                .single();
    }

    static Person person(ResultSet row) throws SQLException {
        String bin = row.getString("firm_bin");
        String firm = row.getString("organisation");
        Body body = row.getString("body") == null ? null : BodyRows.body(row);
        LocalText organisation = firm == null ? null : new LocalText(firm, firm, firm);
        return new Person(
                row.getLong("id"),
                new Iin(row.getString("iin")),
                new FullName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")),
                bin == null ? null : new Bin(bin),
                body == null ? organisation : body.name(),
                body,
                position(row),
                roles(row.getArray("roles")));
    }

    private static @Nullable LocalText position(ResultSet row) throws SQLException {
        String kk = row.getString("position_kk");
        return kk == null ? null : new LocalText(kk, row.getString("position_ru"), row.getString("position_en"));
    }

    private static Set<String> roles(Array roles) throws SQLException {
        return Set.of((String[]) roles.getArray());
    }
}

package kz.ruqsat.app.identity.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.FullName;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the bodies and their people as the people file has them. */
@Repository
public class StaffRows {

    private final JdbcClient jdbc;
    private final BodyRows bodies;

    StaffRows(JdbcClient jdbc, BodyRows bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** Somebody who works for a body. */
    public record Officer(Iin iin, FullName name, String body, LocalText position, List<String> roles) {}

    /** Whether exactly this file was read before, and nothing since. */
    public boolean fileKnown(byte[] sha256) {
        return jdbc.sql("select sha256 = ? from people_file order by read_at desc limit 1")
                .param(sha256)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void fileRead(byte[] sha256, Instant now) {
        jdbc.sql("""
                        insert into people_file (sha256, read_at) values (?, ?)
                        on conflict (sha256) do update set read_at = excluded.read_at
                        """).params(sha256, Times.of(now)).update();
    }

    public void save(Body body) {
        bodies.save(body);
    }

    /** The hash of the password that the officer has now. */
    public Optional<String> password(Iin iin) {
        return jdbc.sql("select password from account where kind = 'staff' and iin = ?")
                .param(iin.value())
                .query(String.class)
                .optional();
    }

    public void save(Officer officer, String password, Instant now) {
        jdbc.sql("""
                        insert into account (kind, iin, surname, given_name, patronymic, body, position_kk, position_ru,
                                             position_en, roles, password, language, created_at)
                        values ('staff', :iin, :surname, :given, :patronymic, :body, :kk, :ru,
                                :en, :roles, :password, 'kk', :now)
                        on conflict (iin) where kind = 'staff'
                        do update set surname = excluded.surname, given_name = excluded.given_name,
                                      patronymic = excluded.patronymic, body = excluded.body,
                                      position_kk = excluded.position_kk, position_ru = excluded.position_ru,
                                      position_en = excluded.position_en, roles = excluded.roles,
                                      password = excluded.password
                        """)
                .param("iin", officer.iin().value())
                .param("surname", officer.name().surname())
                .param("given", officer.name().given())
                .param("patronymic", officer.name().patronymic())
                .param("body", officer.body())
                .param("kk", officer.position().kk())
                .param("ru", officer.position().ru())
                .param("en", officer.position().en())
                .param("roles", officer.roles().toArray(String[]::new))
                .param("password", password)
                .param("now", Times.of(now))
                .update();
    }
}

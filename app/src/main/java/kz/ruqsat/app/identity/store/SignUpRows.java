package kz.ruqsat.app.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import kz.ruqsat.app.identity.FullName;
import kz.ruqsat.app.identity.ProvenPerson;
import kz.ruqsat.app.identity.SignUp;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ups on their way, one a browser. */
@Repository
public class SignUpRows {

    private final JdbcClient jdbc;

    SignUpRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins anew: what was proven for other numbers counts no longer. */
    public void begin(byte[] visit, Iin iin, @Nullable Bin bin, Instant expiresAt) {
        jdbc.sql("""
                        insert into sign_up (visit, iin, bin, expires_at) values (:visit, :iin, :bin, :expires)
                        on conflict (visit) do update set iin = excluded.iin, bin = excluded.bin, surname = null,
                            given_name = null, patronymic = null, organisation = null, certificate = null,
                            expires_at = excluded.expires_at
                        """)
                .param("visit", visit)
                .param("iin", iin.value())
                .param("bin", bin == null ? null : bin.value())
                .param("expires", Times.of(expiresAt))
                .update();
    }

    /** Writes down what the certificate proved, if the numbers are still the same. */
    public void prove(byte[] visit, ProvenPerson person) {
        jdbc.sql("""
                        update sign_up set surname = :surname, given_name = :given, patronymic = :patronymic,
                               organisation = :organisation, certificate = :certificate
                         where visit = :visit and iin = :iin and bin is not distinct from :bin
                        """)
                .param("surname", person.name().surname())
                .param("given", person.name().given())
                .param("patronymic", person.name().patronymic())
                .param("organisation", person.organisation())
                .param("certificate", person.certificate())
                .param("visit", visit)
                .param("iin", person.iin().value())
                .param("bin", person.binText())
                .update();
    }

    public Optional<SignUp> find(byte[] visit, Instant now) {
        return jdbc.sql("select * from sign_up where visit = ? and expires_at > ?")
                .params(visit, Times.of(now))
                .query((row, _) -> signUp(row))
                .optional();
    }

    public void end(byte[] visit) {
        jdbc.sql("delete from sign_up where visit = ?").param(visit).update();
    }

    /** Takes away what is too old. */
    public void forget(Instant expiredBefore) {
        jdbc.sql("delete from sign_up where expires_at < ?")
                .param(Times.of(expiredBefore))
                .update();
    }

    private static SignUp signUp(ResultSet row) throws SQLException {
        Iin iin = new Iin(row.getString("iin"));
        String bin = row.getString("bin");
        Bin firm = bin == null ? null : new Bin(bin);
        String certificate = row.getString("certificate");
        if (certificate == null) {
            return new SignUp(iin, firm, null);
        }
        FullName name =
                new FullName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
        return new SignUp(iin, firm, new ProvenPerson(iin, firm, name, row.getString("organisation"), certificate));
    }
}

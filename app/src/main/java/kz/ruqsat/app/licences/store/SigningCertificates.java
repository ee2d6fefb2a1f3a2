package kz.ruqsat.app.licences.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.report.SignerCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With which certificate each officer signed last. */
@Component
public class SigningCertificates {
    private final JdbcClient client;

    public SigningCertificates(JdbcClient client) {
        this.client = client;
    }

    /** The serial number in hexadecimal; empty when none is known that is valid at that time. */
    public Optional<String> of(Iin officer, String bin, Instant at) {
        return client.sql("""
                        select serial from signing_certificate
                        where officer = :officer and bin = :bin and not_after > :at
                        """)
                .param("officer", officer.value())
                .param("bin", bin)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Remembers a certificate that was verified. */
    public void remember(Iin officer, String bin, SignerCertificate certificate) {
        client.sql("""
                        insert into signing_certificate (officer, bin, serial, not_after)
                        values (:officer, :bin, :serial, :until)
                        on conflict (officer, bin) do update set serial = :serial, not_after = :until
                        """)
                .param("officer", officer.value())
                .param("bin", bin)
                .param("serial", certificate.serial())
                .param("until", certificate.notAfter().atOffset(ZoneOffset.UTC))
                .update();
    }
}

package kz.ruqsat.eds;

import static kz.ruqsat.eds.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.ruqsat.eds.TestAuthority.Holder;
import kz.ruqsat.eds.signing.LocalKey;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A PDF of 2026 in 2046: its authorities are gone, the archive was renewed in time, or was not. */
class TwentyYearsTest {
    private static final Instant YEAR_2031 = Instant.parse("2031-06-01T00:00:00Z");
    private static final Instant YEAR_2039 = Instant.parse("2039-06-01T00:00:00Z");
    private static final Instant YEAR_2046 = Instant.parse("2046-09-01T06:00:00Z");

    private static TestAuthority later;
    private static TestServers servers;
    private static TrustAnchors trust;
    private static byte[] signed;
    private static byte[] renewedOnce;
    private static byte[] renewedTwice;

    @BeforeAll
    static void livesOn() throws Exception {
        TestAuthority first = new TestAuthority("A");
        later = new TestAuthority("Б", Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"));
        trust = Makers.trust(first, later);
        servers = new TestServers(later);
        try (TestServers ofFirst = new TestServers(first)) {
            Holder signer = first.issue(ofFirst.here(TestAuthority.ofFirm(SignerRole.HEAD)));
            signed = Makers.pades(first, ofFirst, NOW)
                    .sign(
                            TestPdf.archival(true),
                            new Pades.Wish(TestPdf.FIELD, null, SignatureLevel.LTA),
                            new LocalKey(signer.keys().getPrivate(), signer.certificate(), List.of()));
            ofFirst.move(YEAR_2031);
            renewedOnce = renewed(signed, "2030-01-01T00:00:00Z", "2040-01-01T00:00:00Z", YEAR_2031);
        }
        renewedTwice = renewed(renewedOnce, "2038-01-01T00:00:00Z", "2050-01-01T00:00:00Z", YEAR_2039);
        servers.move(YEAR_2046);
    }

    @AfterAll
    static void end() {
        servers.close();
    }

    private static byte[] renewed(byte[] pdf, String from, String to, Instant at) throws Exception {
        servers.move(at);
        servers.stamper = later.issue(
                servers.here(TestAuthority.server("TSA " + from, KeyPurposeId.id_kp_timeStamping)
                        .dates(Instant.parse(from), Instant.parse(to))),
                TestKeys.key("tsa " + from));
        return new Pades(new Proving(Makers.stamper(servers), Makers.collector(trust, at))).archive(pdf);
    }

    @Test
    void holdsWhenRenewedInTime() {
        SignatureReport report = Makers.verifier(trust, YEAR_2046)
                .verifyPdf(renewedTwice)
                .signatures()
                .getFirst();
        assertThat(report.reasons()).isEmpty();
        assertThat(report.provenTime()).isEqualTo(NOW);
        assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
    }

    @Test
    void isNotBelievedWhenForgotten() {
        for (byte[] pdf : List.of(signed, renewedOnce)) {
            Verification verification = Makers.verifier(trust, YEAR_2046).verifyPdf(pdf);
            assertThat(verification.verdict()).isNotEqualTo(Verdict.VALID);
            assertThat(verification.allReasons()).contains(Finding.CERTIFICATE_EXPIRED);
        }
    }
}

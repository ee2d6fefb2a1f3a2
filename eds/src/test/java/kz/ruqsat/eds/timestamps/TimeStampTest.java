package kz.ruqsat.eds.timestamps;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.CRLReason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.TimeStamp;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.testing.Stamps;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private static final byte[] CONTENT = {1, 2, 3};

    private TestAuthority authority;
    private TestServers servers;
    private Holder signer;
    private Instant now = NOW;
    private SignatureVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        signer = authority.issue(servers.here(TestAuthority.individual()));
        verifier = new SignatureVerifier(
                authority.trust(), new OnlineRevocation(() -> now, Duration.ofSeconds(5)), () -> now);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private byte[] stamped() throws Exception {
        return TestSigner.stamped(TestSigner.attached(signer, CONTENT), servers::token);
    }

    /** Another day: the servers answer with that day's time. */
    private void laterBy(Duration time) {
        now = NOW.plus(time);
        servers.ocspTime = now;
        servers.ocspSigner = authority.issuing; // the delegated responder's certificate expires as well
    }

    private void assertInvalidStamp(byte[] cms) {
        Verification verification = verifier.verifyCms(cms, null);
        assertThat(verification.allReasons()).containsExactly(Finding.TIMESTAMP_INVALID);
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.provenTime()).isNull();
        assertThat(report.judgedAt()).isEqualTo(now);
    }

    @Test
    void reportsTime() throws Exception {
        Verification verification = verifier.verifyCms(stamped(), null);
        assertThat(verification.allReasons()).isEmpty();
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.timeStamp())
                .isEqualTo(new TimeStamp(NOW, TestServers.POLICY, "RSA-2048, SHA-256", "SHA-256", true));
        assertThat(report.judgedAt()).isEqualTo(NOW);
    }

    @Test
    void keepsSignatureValidAfterCertificateExpires() throws Exception {
        byte[] cms = stamped();
        laterBy(Duration.ofDays(365));
        assertThat(verifier.verifyCms(cms, null).allReasons()).isEmpty();
        assertThat(verifier.verifyCms(TestSigner.attached(signer, CONTENT), null)
                        .allReasons())
                .containsExactly(Finding.CERTIFICATE_EXPIRED);
    }

    @Test
    void keepsSignatureValidAfterLaterRevocation() throws Exception {
        byte[] cms = stamped();
        laterBy(Duration.ofDays(2));
        servers.revoked.put(signer.certificate().getSerialNumber(), NOW.plus(Duration.ofDays(1)));
        assertThat(verifier.verifyCms(cms, null).allReasons()).isEmpty();
        assertThat(verifier.verifyCms(TestSigner.attached(signer, CONTENT), null)
                        .allReasons())
                .containsExactly(Finding.CERTIFICATE_REVOKED);
    }

    @Test
    void refusesSignatureStampedAfterRevocation() throws Exception {
        byte[] cms = stamped();
        servers.revoked.put(signer.certificate().getSerialNumber(), NOW.minusSeconds(1));
        assertThat(verifier.verifyCms(cms, null).allReasons()).containsExactly(Finding.CERTIFICATE_REVOKED);
    }

    @Test
    void refusesStampOverAnotherSignature() throws Exception {
        byte[] token = servers.token(new byte[] {5, 5, 5});
        assertInvalidStamp(TestSigner.stamped(TestSigner.attached(signer, CONTENT), _ -> token));
    }

    @Test
    void refusesStampOfForeignAuthority() throws Exception {
        servers.stamper = new TestAuthority("B")
                .issue(TestAuthority.server("TSA", KeyPurposeId.id_kp_timeStamping), TestKeys.key("tsa"));
        assertInvalidStamp(stamped());
    }

    @Test
    void refusesStampByKeyThatIsNotForStamping() throws Exception {
        // BouncyCastle's generator would not make such a token, so the certificate is exchanged afterwards.
        Holder person = authority.issue(servers.here(TestAuthority.individual()), TestKeys.key("tsa"));
        assertInvalidStamp(TestSigner.stamped(
                TestSigner.attached(signer, CONTENT), value -> Stamps.bySigner(servers.token(value), person)));
    }

    @Test
    void refusesStampOfRevokedAuthority() throws Exception {
        byte[] cms = stamped();
        servers.revoked.put(servers.stamper.certificate().getSerialNumber(), NOW.minusSeconds(1));
        assertInvalidStamp(cms);
    }

    @Test
    void keepsStampOfAuthorityThatWasClosedLaterWithoutLosingItsKey() throws Exception {
        byte[] cms = stamped();
        now = NOW.plus(Duration.ofDays(3));
        assertThat(afterEnd(CRLReason.CESSATION_OF_OPERATION, NOW.plus(Duration.ofDays(1)), cms))
                .isEmpty();
        assertThat(afterEnd(CRLReason.CESSATION_OF_OPERATION, NOW.minusSeconds(1), cms))
                .containsExactly(Finding.TIMESTAMP_INVALID);
        assertThat(afterEnd(CRLReason.KEY_COMPROMISE, NOW.plus(Duration.ofDays(1)), cms))
                .containsExactly(Finding.TIMESTAMP_INVALID);
        assertThat(afterEnd(CRLReason.UNSPECIFIED, NOW.plus(Duration.ofDays(1)), cms))
                .containsExactly(Finding.TIMESTAMP_INVALID);
    }

    /** What speaks against the signature when its time-stamp authority was revoked. */
    private List<Finding> afterEnd(CRLReason reason, Instant at, byte[] cms) {
        RevocationSource source = (certificate, _) -> Certificates.same(certificate, servers.stamper.certificate())
                ? new RevocationAnswer.Revoked(at, reason.name(), RevocationAnswer.By.OCSP)
                : new RevocationAnswer.Good(RevocationAnswer.By.OCSP, now);
        return new SignatureVerifier(authority.trust(), source, () -> now)
                .verifyCms(cms, null)
                .allReasons();
    }

    @Test
    void refusesStampFromTheFuture() throws Exception {
        servers.stampTime = NOW.plus(Duration.ofMinutes(6));
        assertInvalidStamp(stamped());
    }

    @Test
    void refusesBrokenStamp() throws Exception {
        assertInvalidStamp(TestSigner.stamped(TestSigner.attached(signer, CONTENT), value -> {
            byte[] token = servers.token(value);
            token[token.length - 5] ^= 1;
            return token;
        }));
        Verification verification = verifier.verifyCms(
                TestSigner.stamped(TestSigner.attached(signer, CONTENT), _ -> new byte[] {4, 1, 1}), null);
        assertThat(verification.allReasons()).containsExactly(Finding.TIMESTAMP_INVALID);
        assertThat(verification.signatures().getFirst().timeStamp()).isNull();
    }

    @Test
    void waitsWhenAuthorityOfStampCanNotBeAsked() throws Exception {
        byte[] cms = stamped();
        servers.ocspDown = true;
        servers.crlDown = true;
        Verification verification = verifier.verifyCms(cms, null);
        assertThat(verification.allReasons()).containsExactly(Finding.REVOCATION_UNKNOWN);
        assertThat(verification.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Objects.requireNonNull(verification.signatures().getFirst().timeStamp())
                        .valid())
                .isTrue();
    }
}

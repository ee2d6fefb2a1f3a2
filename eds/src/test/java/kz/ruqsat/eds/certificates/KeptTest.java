package kz.ruqsat.eds.certificates;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.Test;

/** What is kept of certificates must not outlive what it depends on. */
class KeptTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void judgesTheSameCertificateAnewByTimeTrustAndRevocation() throws Exception {
        TestAuthority authority = new TestAuthority("kept");
        byte[] cms = TestSigner.attached(authority.issue(TestAuthority.individual()), CONTENT);
        RevocationAnswer good = new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW);
        RevocationAnswer revoked =
                new RevocationAnswer.Revoked(NOW.minusSeconds(60), "keyCompromise", RevocationAnswer.By.OCSP);
        Instant later = NOW.plus(Duration.ofDays(10000));
        for (int i = 0; i < 2; i++) {
            assertThat(reasons(authority.trust(), good, NOW, cms)).isEmpty();
            assertThat(reasons(authority.trust(), good, later, cms)).contains(Finding.CERTIFICATE_EXPIRED);
            assertThat(reasons(authority.trust(), revoked, NOW, cms)).contains(Finding.CERTIFICATE_REVOKED);
            TrustAnchors nobody = new TrustAnchors(List.of(), List.of());
            assertThat(reasons(nobody, good, NOW, cms)).contains(Finding.UNKNOWN_ISSUER);
            TrustAnchors pretender = new TestAuthority("kept", "of another").trust();
            assertThat(reasons(pretender, good, NOW, cms)).contains(Finding.UNKNOWN_ISSUER);
        }
    }

    @Test
    void keepsTheLatestAndNoFailures() throws Exception {
        Kept<Kept.Bytes, Integer> kept = new Kept<>();
        Kept.Bytes key = new Kept.Bytes(new byte[] {1});
        assertThatThrownBy(() -> kept.get(key, () -> {
                    throw new GeneralSecurityException("not now");
                }))
                .isInstanceOf(GeneralSecurityException.class);
        assertThat(kept.get(key, () -> 1)).isEqualTo(1);
        assertThat(kept.get(new Kept.Bytes(new byte[] {1}), () -> 2)).isEqualTo(1);
        for (int i = 0; i < 5000; i++) {
            kept.put(new Kept.Bytes(new byte[] {2, (byte) i, (byte) (i >> 8)}), i);
        }
        assertThat(kept.get(key)).isNull();
        assertThat(kept.get(new Kept.Bytes(new byte[] {2, (byte) 4999, (byte) (4999 >> 8)})))
                .isEqualTo(4999);
    }

    private static List<Finding> reasons(TrustAnchors trust, RevocationAnswer answer, Instant at, byte[] cms) {
        return new SignatureVerifier(trust, (_, _) -> answer, InstantSource.fixed(at))
                .verifyCms(cms, null)
                .allReasons();
    }
}

package kz.ruqsat.eds.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.Test;

class CmsPackageTest {
    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void attachesContentWithoutTouchingSignature() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        TestAuthority.Holder signer = authority.issue(TestAuthority.individual());
        byte[] detached = TestSigner.detached(signer, CONTENT);
        byte[] attached = CmsPackage.attach(detached, CONTENT);
        assertThat(CmsPackage.content(detached)).isNull();
        assertThat(CmsPackage.content(attached)).isEqualTo(CONTENT);
        SignatureVerifier verifier = new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, TestAuthority.NOW),
                InstantSource.fixed(TestAuthority.NOW));
        assertThat(verifier.verifyCms(attached, null).allReasons()).isEmpty();
        assertThat(CmsPackage.attach(attached, CONTENT)).isEqualTo(attached);
        assertThatThrownBy(() -> CmsPackage.attach(attached, new byte[] {9}))
                .isInstanceOf(UnreadableSignatureException.class);
    }

    @Test
    void decodesWhatNcaLayerGives() throws Exception {
        byte[] der = Samples.sample("one-signer-attached.cms");
        String base64 =
                java.util.Base64.getMimeEncoder(64, new byte[] {'\r', '\n'}).encodeToString(der);
        assertThat(CmsPackage.decode("-----BEGIN CMS-----\n" + base64 + "\n-----END CMS-----\n"))
                .isEqualTo(der);
        assertThat(CmsPackage.decode("-----BEGIN PKCS7-----\r\n" + base64 + "\r\n-----END PKCS7-----"))
                .isEqualTo(der);
        assertThat(CmsPackage.decode(base64)).isEqualTo(der);
        assertThat(CmsPackage.decode(der)).isEqualTo(der);
    }

    @Test
    void refusesWhatIsNotCms() {
        for (String text : new String[] {
            "", "Қол қойылмады", "-----BEGIN CMS-----\n-----END CMS-----", "AAAA", "-----BEGIN CMS-----\nMII"
        }) {
            assertThatThrownBy(() -> CmsPackage.decode(text)).isInstanceOf(UnreadableSignatureException.class);
        }
        assertThatThrownBy(() -> CmsPackage.content(new byte[] {0x30, 0}))
                .isInstanceOf(UnreadableSignatureException.class);
    }
}

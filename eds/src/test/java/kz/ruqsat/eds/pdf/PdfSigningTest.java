package kz.ruqsat.eds.pdf;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.CertificateReader;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PdfSigningTest {
    private static TestAuthority authority;
    private static Holder signer;
    private static Holder second;
    private static SignatureVerifier verifier;
    private static byte[] signed;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority("A");
        signer = authority.issue(TestAuthority.individual());
        second = authority.issue(TestAuthority.ofFirm(SignerRole.HEAD), TestKeys.key("head"));
        verifier = new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW),
                InstantSource.fixed(NOW));
        signed = sign(TestPdf.archival(false), signer);
    }

    private static byte[] sign(byte[] pdf, Holder holder) throws Exception {
        PreparedPdf prepared = PdfSigning.prepare(pdf, TestPdf.FIELD);
        // What a server does between two requests: nothing but the bytes survive.
        PreparedPdf stored =
                new PreparedPdf(prepared.pdf().clone(), prepared.toBeSigned().clone());
        return PdfSigning.complete(stored, TestSigner.detached(holder, stored.toBeSigned()));
    }

    private static List<Finding> reasons(byte[] pdf) {
        return verifier.verifyPdf(pdf).allReasons();
    }

    @Test
    void acceptsOwnSignature() {
        Verification verification = verifier.verifyPdf(signed);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.valid()).isTrue();
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.coversWholeDocument()).isTrue();
        assertThat(report.signer()).isEqualTo(CertificateReader.of(signer.certificate()));
    }

    @Test
    void signsCompressedPdf() throws Exception {
        assertThat(reasons(sign(TestPdf.archival(true), signer))).isEmpty();
    }

    @Test
    void preparesSameBytesTwice() throws Exception {
        byte[] pdf = TestPdf.archival(false);
        assertThat(PdfSigning.prepare(pdf, TestPdf.FIELD).toBeSigned())
                .isEqualTo(PdfSigning.prepare(pdf, TestPdf.FIELD).toBeSigned());
    }

    @Test
    void takesSecondSignature() throws Exception {
        Verification verification = verifier.verifyPdf(sign(signed, second));
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures())
                .extracting(SignatureReport::coversWholeDocument)
                .containsExactly(false, true);
    }

    @Test
    void seesChangeBetweenTwoSignatures() throws Exception {
        for (byte[] changed : List.of(TestPdf.paintedOver(signed), TestPdf.retitled(signed))) {
            Verification verification = verifier.verifyPdf(sign(changed, second));
            assertThat(verification.signatures().getFirst().reasons()).containsExactly(Finding.CHANGED_AFTER_SIGNING);
            assertThat(verification.signatures().getLast().verdict()).isEqualTo(Verdict.VALID);
            assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        }
    }

    @Test
    void seesChangeAfterSigning() throws Exception {
        for (byte[] changed : List.of(
                TestPdf.paintedOver(signed), TestPdf.retitled(signed), Arrays.copyOf(signed, signed.length + 1))) {
            Verification verification = verifier.verifyPdf(changed);
            assertThat(verification.allReasons()).containsExactly(Finding.CHANGED_AFTER_SIGNING);
            assertThat(verification.signatures().getFirst().cryptographic()).isTrue();
            assertThat(verification.signatures().getFirst().coversWholeDocument())
                    .isFalse();
        }
    }

    @Test
    void seesChangedByte() {
        byte[] changed = signed.clone();
        int producer = new String(signed, StandardCharsets.ISO_8859_1).indexOf("0.5 0.3 rg");
        changed[producer < 0 ? 20 : producer] ^= 1;
        assertThat(verifier.verifyPdf(changed).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void seesRangeThatLeavesGap() {
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        byte[] changed = signed.clone();
        changed[at] = (byte) (changed[at] == '1' ? '2' : '1');
        assertThat(reasons(changed)).containsAnyOf(Finding.BYTE_RANGE_WRONG, Finding.NOT_A_SIGNATURE);
        assertThat(verifier.verifyPdf(changed).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesSignatureOverOtherPdf() throws Exception {
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        byte[] pdf = PdfSigning.complete(prepared, TestSigner.detached(signer, new byte[] {1}));
        assertThat(reasons(pdf)).containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void refusesSignatureWithContentInside() throws Exception {
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        byte[] pdf = PdfSigning.complete(prepared, TestSigner.attached(signer, new byte[] {1}));
        assertThat(reasons(pdf)).containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void findsNoSignature() throws Exception {
        assertThat(reasons(TestPdf.archival(false))).containsExactly(Finding.NO_SIGNATURE);
    }

    @Test
    void refusesEmptyRoom() throws Exception {
        assertThat(reasons(PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD)
                        .pdf()))
                .containsExactly(Finding.NOT_A_SIGNATURE);
    }

    @Test
    void refusesWhatIsNotPdf() throws Exception {
        assertThat(reasons("%PDF-1.7 not really".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly(Finding.NOT_A_SIGNATURE);
        assertThat(verifier.verifyPdf(Arrays.copyOf(signed, 300)).verdict()).isEqualTo(Verdict.INVALID);
        assertThatThrownBy(() -> PdfSigning.prepare(new byte[] {1, 2}, TestPdf.FIELD))
                .isInstanceOf(UnreadableSignatureException.class);
    }

    @Test
    void completesOnlyWhatWasPrepared() throws Exception {
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        byte[] cms = TestSigner.detached(signer, prepared.toBeSigned());
        PreparedPdf other = new PreparedPdf(prepared.pdf(), new byte[] {1});
        assertThatThrownBy(() -> PdfSigning.complete(other, cms)).isInstanceOf(UnreadableSignatureException.class);
        assertThatThrownBy(() -> PdfSigning.complete(new PreparedPdf(signed, prepared.toBeSigned()), cms))
                .isInstanceOf(UnreadableSignatureException.class);
        byte[] huge = TestSigner.attached(signer, new byte[PdfSigning.ROOM_BYTES]);
        assertThatThrownBy(() -> PdfSigning.complete(prepared, huge))
                .isInstanceOf(UnreadableSignatureException.class)
                .hasMessageContaining("room");
    }
}

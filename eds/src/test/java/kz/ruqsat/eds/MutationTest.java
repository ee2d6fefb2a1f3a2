package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Random;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.Mutation;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import kz.ruqsat.eds.testing.TestSigner;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of random changes, from a fixed seed. Bad input is never an exception, and what is called valid has the
 * signed bytes of the original: only what nobody signs (a spare certificate, say) may differ.
 */
class MutationTest {
    private static final long SEED = 20261121;
    private static final byte[] CONTENT = "Өтініш № 1".getBytes(StandardCharsets.UTF_8);

    private static SignatureVerifier verifier;
    private static byte[] attached;
    private static byte[] detached;
    private static byte[] pdf;

    @BeforeAll
    static void sign() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        Holder signer = authority.issue(TestAuthority.individual());
        verifier = new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW),
                InstantSource.fixed(NOW));
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        try (TestServers servers = new TestServers(authority)) {
            attached = TestSigner.stamped(TestSigner.attached(signer, CONTENT), servers::token);
            detached = TestSigner.stamped(TestSigner.detached(signer, CONTENT), servers::token);
            pdf = PdfSigning.complete(
                    prepared, TestSigner.stamped(TestSigner.detached(signer, prepared.toBeSigned()), servers::token));
        }
    }

    @Test
    void neverBelievesChangedCms() throws IOException {
        Random random = new Random(SEED);
        assertThat(verifier.verifyCms(attached, null).valid()).isTrue();
        for (int i = 0; i < 2000; i++) {
            byte[] changed = Mutation.any(attached, random);
            Verification verification = verifier.verifyCms(changed, null);
            if (verification.valid()) {
                assertThat(verification.content()).as("mutation %s", i).isEqualTo(CONTENT);
                assertSameSignature(changed, attached, i);
            }
        }
    }

    @Test
    void neverBelievesChangedDetachedCms() throws IOException {
        Random random = new Random(SEED + 1);
        assertThat(verifier.verifyCms(detached, CONTENT).valid()).isTrue();
        for (int i = 0; i < 800; i++) {
            byte[] changed = Mutation.any(detached, random);
            if (verifier.verifyCms(changed, CONTENT).valid()) {
                assertSameSignature(changed, detached, i);
            }
            byte[] content = Mutation.any(CONTENT, random);
            if (!Arrays.equals(content, CONTENT)) { // setting a byte may set the one that was there
                assertThat(verifier.verifyCms(detached, content).allReasons())
                        .as("content %s", i)
                        .containsExactly(Finding.SIGNED_OTHER_DATA);
            }
        }
    }

    @Test
    void neverBelievesChangedPdf() {
        Random random = new Random(SEED + 2);
        assertThat(verifier.verifyPdf(pdf).allReasons()).isEmpty();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int roomStart = text.indexOf("/Contents <") + "/Contents ".length();
        int roomEnd = text.indexOf('>', roomStart) + 1;
        byte[] room = Arrays.copyOfRange(pdf, roomStart, roomEnd);
        for (int i = 0; i < 500; i++) {
            byte[] changed = i % 2 == 0 ? Mutation.any(pdf, random) : aimed(random, roomStart, room);
            Verification verification = verifier.verifyPdf(changed);
            if (verification.valid()) {
                // Only the room is not signed: there, the case of a hexadecimal digit does not matter.
                assertThat(changed).as("mutation %s", i).hasSameSizeAs(pdf);
                assertThat(Arrays.mismatch(changed, pdf)).as("mutation %s", i).isBetween(roomStart, roomEnd - 1);
                assertThat(Arrays.copyOfRange(changed, roomEnd, changed.length))
                        .isEqualTo(Arrays.copyOfRange(pdf, roomEnd, pdf.length));
            }
        }
    }

    /** Changes in the signature itself or in the few bytes after it, where the structure of the file stands. */
    private static byte[] aimed(Random random, int roomStart, byte[] room) {
        byte[] changed = pdf.clone();
        int where = random.nextBoolean()
                ? roomStart + random.nextInt(room.length / 4)
                : roomStart + room.length + random.nextInt(pdf.length - roomStart - room.length);
        changed[where] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static void assertSameSignature(byte[] changed, byte[] original, int i) throws IOException {
        SignerInformation now = signer(changed);
        SignerInformation then = signer(original);
        assertThat(now.getSignature()).as("mutation %s", i).isEqualTo(then.getSignature());
        assertThat(now.getEncodedSignedAttributes()).as("mutation %s", i).isEqualTo(then.getEncodedSignedAttributes());
    }

    private static SignerInformation signer(byte[] cms) {
        return CmsStructure.parse(CmsPackage.decode(cms)).signers().getFirst();
    }
}

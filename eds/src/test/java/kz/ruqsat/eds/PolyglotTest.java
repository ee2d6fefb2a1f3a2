package kz.ruqsat.eds;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.ruqsat.eds.files.LicencePackage;
import kz.ruqsat.eds.files.StoredZip;
import kz.ruqsat.eds.pdf.PdfSigning;
import kz.ruqsat.eds.pdf.PreparedPdf;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.Mutation;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that are two things at once, and the licence package, which is an archive and must be one only. */
class PolyglotTest {
    private static SignatureVerifier verifier;
    private static byte[] pdf;
    private static byte[] cms;
    private static byte[] zip;

    @BeforeAll
    static void sign() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        Holder signer = authority.issue(TestAuthority.individual());
        verifier = new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, NOW),
                InstantSource.fixed(NOW));
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(false), TestPdf.FIELD);
        pdf = PdfSigning.complete(prepared, TestSigner.detached(signer, prepared.toBeSigned()));
        cms = TestSigner.attached(signer, new byte[] {1, 2, 3});
        zip = StoredZip.write(Map.of("a.txt", text("a")));
        assertThat(verifier.verify(pdf, null).valid()).isTrue();
        assertThat(verifier.verify(cms, null).valid()).isTrue();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static void assertRefused(byte[] file, Finding finding) {
        Verification verification = verifier.verify(file, null);
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(verification.allReasons()).containsExactly(finding);
    }

    @Test
    void refusesTwoFormatsInOneFile() {
        assertRefused(joined(pdf, zip), Finding.POLYGLOT);
        assertRefused(joined(zip, pdf), Finding.POLYGLOT);
        assertRefused(joined(text("<html><!--"), pdf, text("-->")), Finding.POLYGLOT);
        assertRefused(joined(text("<?xml version='1.0'?><!-- %PDF-1.7 --><a/>")), Finding.POLYGLOT);
        assertRefused(joined(cms, zip), Finding.POLYGLOT);
        assertRefused(joined(text("%PDF-1.7\n"), cms, zip), Finding.POLYGLOT);
        assertRefused(joined(text("GIF89a"), pdf), Finding.POLYGLOT);
    }

    @Test
    void refusesWhateverStandsBehind() {
        assertRefused(joined(cms, text("\nignored")), Finding.TRAILING_BYTES);
        assertRefused(joined(cms, cms), Finding.TRAILING_BYTES);
        assertRefused(joined(cms, pdf), Finding.TRAILING_BYTES);
        String block = "-----BEGIN CMS-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(cms) + "\n-----END CMS-----\n";
        assertThat(verifier.verify(text(block), null).valid()).isTrue();
        assertRefused(text(block + block), Finding.TRAILING_BYTES);
    }

    @Test
    void takesAnArchiveForAPackageOnlyWhenItIsOurs() throws IOException {
        assertThat(verifier.verify(zip, null).format()).isEqualTo(Format.UNKNOWN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry(LicencePackage.MANIFEST));
            packed.write(text("ruqsat-licence-package/1 KZ\n"));
        }
        assertRefused(out.toByteArray(), Finding.PACKAGE_DAMAGED);
    }

    @Test
    void verifiesAPackageWithAllItsSignatures() throws Exception {
        byte[] archive = new LicencePackage("KZ01AAA00000001", pdf, cms, Evidence.NONE).write();
        Verification verification = verifier.verify(archive, null);
        assertThat(verification.format()).isEqualTo(Format.LICENCE_PACKAGE);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures()).hasSize(2);
        LicencePackage read = LicencePackage.read(archive);
        assertThat(read.number()).isEqualTo("KZ01AAA00000001");
        assertThat(read.paper()).isEqualTo(pdf);
        assertThat(read.write()).isEqualTo(archive);
        // Any other program reads the same.
        try (java.util.zip.ZipInputStream in =
                new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive))) {
            assertThat(in.getNextEntry().getName()).isEqualTo("manifest.txt");
            assertThat(in.getNextEntry().getName()).isEqualTo("licence.cms");
            assertThat(in.readAllBytes()).isEqualTo(cms);
            assertThat(in.getNextEntry().getName()).isEqualTo("licence.pdf");
        }
    }

    @Test
    void findsAnUnsignedPartOfAPackage() throws Exception {
        byte[] unsigned = new LicencePackage("KZ01AAA00000001", TestPdf.archival(false), cms, Evidence.NONE).write();
        assertThat(verifier.verify(unsigned, null).allReasons()).contains(Finding.NO_SIGNATURE);
        assertThat(verifier.verify(unsigned, null).verdict()).isEqualTo(Verdict.INVALID);
        byte[] noCms = new LicencePackage("KZ01AAA00000001", pdf, new byte[2000], Evidence.NONE).write();
        assertThat(verifier.verify(noCms, null).verdict()).isEqualTo(Verdict.INVALID);
    }

    @Test
    void refusesAPackageWithAnythingMoreOrLess() {
        byte[] archive = new LicencePackage("KZ01AAA00000001", pdf, cms, Evidence.NONE).write();
        Map<String, byte[]> files = new LinkedHashMap<>(StoredZip.read(archive));
        files.put("more.txt", text("more"));
        assertRefused(StoredZip.write(files), Finding.PACKAGE_DAMAGED);
        files.remove("more.txt");
        files.put("licence.cms", joined(cms, cms));
        assertRefused(StoredZip.write(files), Finding.PACKAGE_DAMAGED);
        assertRefused(joined(archive, text("tail")), Finding.PACKAGE_DAMAGED);
        assertRefused(joined(Arrays.copyOf(archive, archive.length - 1)), Finding.PACKAGE_DAMAGED);
        assertThatExceptionOfType(UnreadableSignatureException.class)
                .isThrownBy(() -> StoredZip.read(joined(archive, archive)));
    }

    @Test
    void noticesEveryChangeInAPackage() {
        byte[] archive = new LicencePackage("KZ01AAA00000001", pdf, cms, Evidence.NONE).write();
        Random random = new Random(20261122);
        for (int i = 0; i < 300; i++) {
            byte[] changed = Mutation.any(archive, random);
            Verification verification = verifier.verify(changed, null);
            if (verification.valid()) {
                LicencePackage read = LicencePackage.read(changed);
                assertThat(read.paper()).as("mutation %s", i).isEqualTo(pdf);
                assertThat(read.data()).as("mutation %s", i).isEqualTo(cms);
            }
        }
    }
}

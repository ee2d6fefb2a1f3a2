package kz.ruqsat.eds.signing;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.cms.CmsStructure;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.report.ArchiveTimeStamp;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.testing.Judges;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestPdf;
import kz.ruqsat.eds.testing.TestServers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PDF signatures of all levels: made by us, judged by EU DSS (RSA, EC), by our verifier, and by breaking them. */
class PadesTest {
    private static TestAuthority authority;
    private static TestServers servers;
    private static Pades pades;
    private static byte[] archived;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        pades = Makers.pades(authority, servers, NOW);
        archived = signed(TestKeys.key("holder"), SignatureLevel.LTA);
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    private static byte[] signed(KeyPair keys, SignatureLevel level) throws Exception {
        Holder signer = authority.issue(servers.here(TestAuthority.ofFirm(SignerRole.HEAD)), keys);
        return pades.sign(
                TestPdf.archival(true),
                new Pades.Wish(TestPdf.FIELD, TestPdf.STAMP, level),
                new LocalKey(keys.getPrivate(), signer.certificate(), List.of(authority.issuing.certificate())));
    }

    private static SignatureReport verified(byte[] pdf) {
        return only(verifier().verifyPdf(pdf));
    }

    private static SignatureVerifier verifier() {
        return new SignatureVerifier(
                authority.trust(), new OnlineRevocation(() -> NOW, Duration.ofSeconds(5)), () -> NOW);
    }

    private static SignatureReport only(Verification verification) {
        assertThat(verification.signatures()).hasSize(1);
        return verification.signatures().getFirst();
    }

    @Test
    void othersPassEveryLevelOfRsaAndEc() throws Exception {
        for (KeyPair keys : List.of(TestKeys.key("holder"), TestKeys.ec("holder"))) {
            for (SignatureLevel level : SignatureLevel.values()) {
                byte[] pdf = signed(keys, level);
                SignatureReport ours = verified(pdf);
                assertThat(ours.reasons()).as("%s", level).isEmpty();
                assertThat(ours.level()).isEqualTo(level);
                assertThat(ours.coversWholeDocument()).isTrue();
                var report = Judges.dss(pdf, authority, servers);
                String id = report.getFirstSignatureId();
                assertThat(report.getIndication(id))
                        .as("%s %s %s", level, report.getSubIndication(id), report.getAdESValidationErrors(id))
                        .isEqualTo(Indication.TOTAL_PASSED);
                assertThat(report.getSignatureFormat(id).name()).isEqualTo("PAdES_BASELINE_" + level);
            }
        }
    }

    @Test
    void archivesGostSignatures() throws Exception {
        for (GostKind kind : GostKind.values()) {
            SignatureReport report = verified(signed(TestKeys.gost("holder", kind), SignatureLevel.LTA));
            assertThat(report.reasons()).as("%s", kind).isEmpty();
            assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
            assertThat(report.algorithm()).startsWith(kind.algorithm());
        }
    }

    @Test
    void staysArchivalWithStampAndEvidence() throws Exception {
        Judges.assertArchival(archived);
    }

    @Test
    void renewsTheArchive() throws Exception {
        byte[] renewed = pades.archive(archived);
        assertThat(verified(renewed).reasons()).isEmpty();
        assertThat(Arrays.copyOf(renewed, archived.length)).isEqualTo(archived);
        Judges.assertArchival(renewed);
    }

    @Test
    void tellsUntilWhenTheArchiveHolds() throws Exception {
        assertThat(PdfArchive.newest(archived))
                .contains(new ArchiveTimeStamp(NOW, Instant.parse("2032-01-01T00:00:00Z"), "RSA-2048, SHA-256"));
        assertThat(PdfArchive.newest(signed(TestKeys.key("holder"), SignatureLevel.LT)))
                .isEmpty();
    }

    @Test
    void seesWhatIsChangedBehindTheArchive() throws Exception {
        for (byte[] changed : List.of(
                TestPdf.paintedOver(archived),
                TestPdf.retitled(archived),
                Arrays.copyOf(archived, archived.length + 1))) {
            assertThat(verified(changed).reasons()).contains(Finding.CHANGED_AFTER_SIGNING);
        }
        assertThat(verified(pades.archive(TestPdf.paintedOver(archived))).reasons())
                .containsExactly(Finding.CHANGED_AFTER_SIGNING);
    }

    @Test
    void takesNothingElseForEvidence() throws Exception {
        byte[] evidence = signed(TestKeys.key("holder"), SignatureLevel.LT);
        byte[] junk = Arrays.copyOf(evidence, evidence.length + 20);
        System.arraycopy("\nPK\3\4 something else".getBytes(StandardCharsets.ISO_8859_1), 0, junk, evidence.length, 20);
        assertThat(verified(junk).reasons()).contains(Finding.CHANGED_AFTER_SIGNING);
        assertThat(verified(TestPdf.withStrangeStore(archived)).reasons()).contains(Finding.CHANGED_AFTER_SIGNING);
    }

    @Test
    void seesEveryChangedByteOfTheProof() throws Exception {
        byte[] signed = signed(TestKeys.key("holder"), SignatureLevel.T);
        byte[] pdf = pades.archive(signed);
        int broken = 0;
        for (int at = signed.length + 10; at < pdf.length; at += 1 + (pdf.length - signed.length) / 200) {
            byte[] mutated = pdf.clone();
            mutated[at] ^= 1;
            Verification verification = verifier().verifyPdf(mutated);
            if (padding(pdf, at) || saysTheSame(pdf, mutated, signed.length)) {
                continue;
            }
            broken++;
            assertThat(verification.verdict())
                    .as(
                            "byte %s of %s: %s",
                            at,
                            pdf.length,
                            new String(pdf, at - 40, Math.min(80, pdf.length - at + 40), StandardCharsets.ISO_8859_1))
                    .isNotEqualTo(Verdict.VALID);
        }
        assertThat(broken).isGreaterThan(20);
    }

    /** Zeros in the room for the time stamp say nothing. */
    private static boolean padding(byte[] pdf, int at) {
        return pdf[at] == '0' && pdf[at - 1] == '0' && pdf[at + 1] == '0' && pdf[at + 2] == '0';
    }

    /**
     * Version numbers, the list of digest algorithms at the head of a CMS and the kind of a string in a name say nothing
     * that counts: content, signed attributes, signature and certificates do.
     */
    private static boolean saysTheSame(byte[] pdf, byte[] mutated, int from) {
        try {
            return said(pdf, from).equals(said(mutated, from));
        } catch (CMSException | IOException | RuntimeException _) {
            return false;
        }
    }

    /** What the document time stamp behind that place says; with it everything else in the file. */
    private static List<Object> said(byte[] pdf, int from) throws CMSException, IOException {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("<3082", from) + 1;
        int end = text.indexOf('>', start);
        CMSSignedData token =
                new CMSSignedData(CmsStructure.unpadded(HexFormat.of().parseHex(text, start, end)));
        SignerInformation signer = token.getSignerInfos().iterator().next();
        return List.of(
                text.substring(0, start) + text.substring(end),
                HexFormat.of().formatHex((byte[]) token.getSignedContent().getContent()),
                HexFormat.of().formatHex(signer.getEncodedSignedAttributes()),
                HexFormat.of().formatHex(signer.getSignature()),
                signer.getDigestAlgOID() + signer.getEncryptionAlgOID(),
                signer.getSID(),
                Set.copyOf(token.getCertificates().getMatches(null)));
    }

    @Test
    void waitsWhenNobodyAnswers() {
        servers.ocspDown = true;
        servers.crlDown = true;
        try {
            assertThatThrownBy(() -> signed(TestKeys.key("holder"), SignatureLevel.LTA))
                    .isInstanceOf(IOException.class);
        } finally {
            servers.ocspDown = false;
            servers.crlDown = false;
        }
        Pades silent = new Pades(new Proving(
                _ -> {
                    throw new UncheckedIOException(new IOException("down"));
                },
                Makers.collector(authority.trust(), NOW)));
        assertThatThrownBy(() -> silent.archive(archived)).isInstanceOf(IOException.class);
    }
}

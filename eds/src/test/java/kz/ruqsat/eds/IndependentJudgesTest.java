package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What others say of our signed PDF: EU DSS of the signature, veraPDF of the archive format. */
class IndependentJudgesTest {

    @Test
    void dssTotallyPassesOurStampedPdf() throws Exception {
        TestAuthority authority = new TestAuthority("A");
        try (TestServers servers = new TestServers(authority)) {
            byte[] pdf = signed(authority, servers);

            SignatureVerifier ours = new SignatureVerifier(
                    authority.trust(),
                    new OnlineRevocation(() -> TestAuthority.NOW, Duration.ofSeconds(5)),
                    () -> TestAuthority.NOW);
            assertThat(ours.verifyPdf(pdf).allReasons()).isEmpty();

            SimpleReport report = dss(pdf, authority, servers);
            String id = report.getFirstSignatureId();
            assertThat(report.getIndication(id))
                    .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
            assertThat(report.getSignatureTimestamps(id)).hasSize(1);
        }
    }

    private static byte[] signed(TestAuthority authority, TestServers servers) throws Exception {
        TestAuthority.Holder signer = authority.issue(servers.here(TestAuthority.ofFirm(SignerRole.HEAD)));
        PreparedPdf prepared = PdfSigning.prepare(TestPdf.archival(true), TestPdf.FIELD);
        byte[] cms = TestSigner.stamped(TestSigner.detached(signer, prepared.toBeSigned()), servers::token);
        return PdfSigning.complete(prepared, cms);
    }

    private static SimpleReport dss(byte[] pdf, TestAuthority authority, TestServers servers) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root.certificate()));
        CommonCertificateSource adjunct = new CommonCertificateSource();
        adjunct.addCertificate(new CertificateToken(authority.issuing.certificate()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        certificates.setAdjunctCertSources(adjunct);
        // One list of the issuing authority for signer and time stamp, one of the root for the issuing authority.
        byte[] ofIssuing = servers.crl();
        servers.crlSigner = authority.root;
        servers.crlIssuer = org.bouncycastle.asn1.x500.X500Name.getInstance(
                authority.root.certificate().getSubjectX500Principal().getEncoded());
        byte[] ofRoot = servers.crl();
        certificates.setCrlSource(
                new ExternalResourcesCRLSource(new ByteArrayInputStream(ofIssuing), new ByteArrayInputStream(ofRoot)));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(TestAuthority.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }

    @Test
    void archiveFormatSurvivesSigning() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        TestAuthority authority = new TestAuthority("A");
        try (TestServers servers = new TestServers(authority)) {
            assertArchival(TestPdf.archival(true));
            assertArchival(signed(authority, servers));
        }
    }

    private static void assertArchival(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.isCompliant())
                    .as(() -> result.getTestAssertions().toString())
                    .isTrue();
        }
    }
}

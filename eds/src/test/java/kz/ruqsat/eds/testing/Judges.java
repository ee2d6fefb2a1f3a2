package kz.ruqsat.eds.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What others say of our files: EU DSS of the signatures, veraPDF of the archive format. */
public final class Judges {
    private Judges() {}

    public static SimpleReport dss(byte[] file, TestAuthority authority, TestServers servers) throws Exception {
        return dss(file, null, authority, servers);
    }

    /** @param content of a detached signature, or null */
    public static SimpleReport dss(byte[] file, byte @Nullable [] content, TestAuthority authority, TestServers servers)
            throws Exception {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        if (content != null) {
            validator.setDetachedContents(List.<DSSDocument>of(new InMemoryDocument(content)));
        }
        validator.setCertificateVerifier(certificates(authority, servers));
        validator.setValidationTime(Date.from(TestAuthority.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }

    /** The first signature is good, by all of ETSI's rules, and of that level. */
    public static void assertPassed(SimpleReport report, SignatureLevel level) {
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as(
                        "%s %s %s",
                        report.getSubIndication(id),
                        report.getAdESValidationErrors(id),
                        report.getAdESValidationWarnings(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(level);
    }

    public static CommonCertificateVerifier certificates(TestAuthority authority, TestServers servers)
            throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root.certificate()));
        CommonCertificateSource adjunct = new CommonCertificateSource();
        adjunct.addCertificate(new CertificateToken(authority.issuing.certificate()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        certificates.setAdjunctCertSources(adjunct);
        // One list of the issuing authority for signer and time stamp, one of the root for the issuing authority.
        certificates.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(list(servers, authority.issuing)),
                new ByteArrayInputStream(list(servers, authority.root))));
        return certificates;
    }

    public static byte[] list(TestServers servers, TestAuthority.Holder issuer) throws Exception {
        TestAuthority.Holder before = servers.crlSigner;
        X500Name name = servers.crlIssuer;
        try {
            servers.crlSigner = issuer;
            servers.crlIssuer = X500Name.getInstance(
                    issuer.certificate().getSubjectX500Principal().getEncoded());
            return servers.crl();
        } finally {
            servers.crlSigner = before;
            servers.crlIssuer = name;
        }
    }

    public static void assertArchival(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
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

package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.bouncycastle.asn1.x500.X500Name;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What others say of our files: EU DSS of the signatures, veraPDF of the archive format. */
final class Judges {
    private Judges() {}

    static SimpleReport dss(byte[] file, TestAuthority authority, TestServers servers) throws Exception {
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
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(file));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(TestAuthority.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }

    static byte[] list(TestServers servers, TestAuthority.Holder issuer) throws Exception {
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

    static void assertArchival(byte[] pdf) throws Exception {
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

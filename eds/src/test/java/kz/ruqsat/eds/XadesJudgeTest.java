package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.eds.signing.LocalKey;
import kz.ruqsat.eds.signing.SigningKey;
import kz.ruqsat.eds.signing.Xades;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What EU DSS says of our XAdES signatures. */
class XadesJudgeTest {
    private static final byte[] DOCUMENT =
            "<q:өтініш xmlns:q=\"urn:q\" xml:lang=\"kk\"><бсн>200140000018</бсн><!-- пікір --></q:өтініш>"
                    .getBytes(StandardCharsets.UTF_8);
    private static final Xades XADES = new Xades(InstantSource.fixed(TestAuthority.NOW));

    private TestAuthority authority;
    private TestServers servers;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("judged");
        servers = new TestServers(authority);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    static Stream<KeyPair> keys() {
        return Stream.of(TestKeys.key("signer"), TestKeys.ec("signer"));
    }

    private SigningKey key(KeyPair keys) throws Exception {
        TestAuthority.Holder holder = authority.issue(servers.here(TestAuthority.individual()), keys);
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of(authority.issuing.certificate()));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void totallyPassesLevelB(KeyPair keys) throws Exception {
        passes(XADES.sign(DOCUMENT, key(keys)), SignatureLevel.XAdES_BASELINE_B);
    }

    private void passes(byte[] signed, SignatureLevel level) throws Exception {
        SimpleReport report = judge(signed);
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id))
                .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
                .isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureFormat(id)).isEqualTo(level);
    }

    private SimpleReport judge(byte[] signed) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root.certificate()));
        CommonCertificateSource adjunct = new CommonCertificateSource();
        adjunct.addCertificate(new CertificateToken(authority.issuing.certificate()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        certificates.setAdjunctCertSources(adjunct);
        byte[] ofIssuing = servers.crl();
        TestAuthority.Holder issuing = servers.crlSigner;
        X500Name name = servers.crlIssuer;
        servers.crlSigner = authority.root;
        servers.crlIssuer = X500Name.getInstance(
                authority.root.certificate().getSubjectX500Principal().getEncoded());
        byte[] ofRoot = servers.crl();
        servers.crlSigner = issuing;
        servers.crlIssuer = name;
        certificates.setCrlSource(
                new ExternalResourcesCRLSource(new ByteArrayInputStream(ofIssuing), new ByteArrayInputStream(ofRoot)));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(TestAuthority.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }
}

package kz.ruqsat.eds.signing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.testing.Judges;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What EU DSS says of our XAdES signatures. */
class XadesJudgeTest {
    private static final byte[] DOCUMENT =
            "<q:өтініш xmlns:q=\"urn:q\" xml:lang=\"kk\"><бсн>200140000018</бсн><!-- пікір --></q:өтініш>"
                    .getBytes(StandardCharsets.UTF_8);

    private TestAuthority authority;
    private TestServers servers;
    private Xades xades;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("judged");
        servers = new TestServers(authority);
        InstantSource clock = InstantSource.fixed(TestAuthority.NOW);
        OnlineRevocation online = new OnlineRevocation(clock, Duration.ofSeconds(5));
        xades = new Xades(
                clock,
                new Proving(
                        new HttpTimeStampAuthority(URI.create(servers.address("/tsp/")), Duration.ofSeconds(5)),
                        new EvidenceCollector(authority.trust(), online, clock)));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private SigningKey key(KeyPair keys) throws Exception {
        TestAuthority.Holder holder = authority.issue(servers.here(TestAuthority.individual()), keys);
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of(authority.issuing.certificate()));
    }

    @ParameterizedTest
    @CsvSource({"RSA,B", "RSA,T", "RSA,LT", "RSA,LTA", "EC,B", "EC,T", "EC,LT", "EC,LTA"})
    void totallyPassesEveryLevel(String kind, kz.ruqsat.eds.report.SignatureLevel level) throws Exception {
        SigningKey key = key(kind.equals("RSA") ? TestKeys.key("signer") : TestKeys.ec("signer"));

        passes(xades.sign(DOCUMENT, key, level), SignatureLevel.valueOf("XAdES_BASELINE_" + level));
    }

    @Test
    void totallyPassesAnArchiveThatWasRenewed() throws Exception {
        byte[] archived = xades.sign(DOCUMENT, key(TestKeys.key("signer")), kz.ruqsat.eds.report.SignatureLevel.LTA);

        passes(xades.raise(archived, kz.ruqsat.eds.report.SignatureLevel.LTA), SignatureLevel.XAdES_BASELINE_LTA);
    }

    /** DSS takes no signature away before it looks at those before it, as NCALayer's convention wants. */
    @Test
    void totallyPassesTheLastOfTwoSigners() throws Exception {
        byte[] first = xades.sign(DOCUMENT, key(TestKeys.key("signer")), kz.ruqsat.eds.report.SignatureLevel.LT);
        passes(first, SignatureLevel.XAdES_BASELINE_LT);
        SimpleReport both =
                judge(xades.sign(first, key(TestKeys.ec("signer")), kz.ruqsat.eds.report.SignatureLevel.LTA));

        assertThat(both.getSignatureIdList().stream()
                        .filter(id -> both.getIndication(id) == Indication.TOTAL_PASSED)
                        .map(both::getSignatureFormat))
                .containsExactly(SignatureLevel.XAdES_BASELINE_LTA);
    }

    private void passes(byte[] signed, SignatureLevel level) throws Exception {
        SimpleReport report = judge(signed);
        assertThat(report.getSignatureIdList()).hasSize(1);
        Judges.assertPassed(report, level);
    }

    private SimpleReport judge(byte[] signed) throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root.certificate()));
        // It names no address to ask about itself, so that its revocation can't be among the evidence.
        trusted.addCertificate(new CertificateToken(authority.issuing.certificate()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        certificates.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(servers.crl())));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(TestAuthority.NOW.plusSeconds(60)));
        return validator.validateDocument().getSimpleReport();
    }
}

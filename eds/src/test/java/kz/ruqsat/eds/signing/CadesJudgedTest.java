package kz.ruqsat.eds.signing;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.alert.LogOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.math.BigInteger;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.revocation.Transport;
import kz.ruqsat.eds.signing.Cades.Form;
import kz.ruqsat.eds.testing.Judges;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What EU DSS says of the CMS that we make. It knows no GOST. */
class CadesJudgedTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5};

    private TestAuthority authority;
    private TestServers servers;
    private Cades cades;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("A");
        servers = new TestServers(authority);
        OnlineRevocation online = new OnlineRevocation(() -> NOW, Duration.ofSeconds(5));
        // The issuing authority of the tests names no address at which to ask about itself.
        Evidence ofRoot = new Evidence(List.of(), List.of(Judges.list(servers, authority.root)), List.of());
        cades = new Cades(
                () -> NOW,
                new Proving(
                        new HttpTimeStampAuthority(URI.create(servers.address("/tsp/")), Duration.ofSeconds(5)),
                        new EvidenceCollector(
                                authority.trust(),
                                chain -> online.collect(chain).and(ofRoot),
                                () -> NOW)));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private SigningKey person(KeyPair keys) throws Exception {
        Holder holder = authority.issue(servers.here(TestAuthority.ofFirm(SignerRole.HEAD)), keys);
        return new LocalKey(keys.getPrivate(), holder.certificate(), List.of(authority.issuing.certificate()));
    }

    @ParameterizedTest
    @CsvSource({
        "RSA,B,ATTACHED",
        "RSA,T,DETACHED",
        "RSA,LT,ATTACHED",
        "RSA,LTA,ATTACHED",
        "RSA,LTA,DETACHED",
        "EC,B,DETACHED",
        "EC,T,ATTACHED",
        "EC,LT,DETACHED",
        "EC,LTA,ATTACHED"
    })
    void totallyPassesEveryLevel(String kind, kz.ruqsat.eds.report.SignatureLevel level, Form form) throws Exception {
        SigningKey key = person(kind.equals("RSA") ? TestKeys.key("holder") : TestKeys.ec("holder"));
        byte[] cms = cades.sign(key, CONTENT, form, level);
        SimpleReport report = Judges.dss(cms, form == Form.DETACHED ? CONTENT : null, authority, servers);
        assertThat(report.getSignatureIdList()).hasSize(1);
        Judges.assertPassed(report, SignatureLevel.valueOf("CAdES_BASELINE_" + level));
    }

    @Test
    void totallyPassesSeveralSignersOverEachOtherRenewedOnce() throws Exception {
        byte[] cms = cades.sign(person(TestKeys.key("holder")), CONTENT, Form.DETACHED);
        cms = cades.addSigner(cms, CONTENT, person(TestKeys.ec("second")));
        cms = cades.counterSign(cms, List.of(0), person(TestKeys.ec("third")));
        cms = cades.raise(cms, CONTENT, kz.ruqsat.eds.report.SignatureLevel.LTA);
        cms = cades.raise(cms, CONTENT, kz.ruqsat.eds.report.SignatureLevel.LTA);
        SimpleReport report = Judges.dss(cms, CONTENT, authority, servers);
        assertThat(report.getSignatureIdList()).hasSize(3);
        for (String id : report.getSignatureIdList()) {
            assertThat(report.getIndication(id))
                    .as("%s %s", report.getSubIndication(id), report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
        }
    }

    /** The other way round: what DSS signed and archived, judged by us when the signer has ended. */
    @Test
    void readsWhatDssArchived() throws Exception {
        Holder signer = authority.issue(servers.here(TestAuthority.individual()));
        CommonCertificateVerifier certificates = Judges.certificates(authority, servers);
        // DSS goes by the clock of the machine here: the lists of the tests are none to it.
        certificates.setAlertOnMissingRevocationData(new LogOnStatusAlert());
        CAdESService service = new CAdESService(certificates);
        service.setTspSource((algorithm, digest) -> new TimestampBinary(tokenOver(digest)));
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_LTA);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getSignatureTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.getArchiveTimestampParameters().setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setSigningCertificate(new CertificateToken(signer.certificate()));
        parameters.bLevel().setSigningDate(Date.from(NOW));
        InMemoryDocument document = new InMemoryDocument(CONTENT);
        byte[] toBeSigned = service.getDataToSign(document, parameters).getBytes();
        byte[] value = new LocalKey(signer.keys().getPrivate(), signer.certificate(), List.of()).sign(toBeSigned);
        byte[] cms = service.signDocument(
                        document, parameters, new SignatureValue(SignatureAlgorithm.RSA_SHA256, value))
                .openStream()
                .readAllBytes();

        servers.close();
        Instant later = Instant.parse("2030-06-01T00:00:00Z");
        RevocationSource good = (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, later);
        Verification verification = new SignatureVerifier(authority.trust(), good, () -> later).verifyCms(cms, null);
        assertThat(verification.allReasons()).isEmpty();
        SignatureReport report = verification.signatures().getFirst();
        assertThat(report.level()).isEqualTo(kz.ruqsat.eds.report.SignatureLevel.LTA);
        assertThat(report.provenTime()).isEqualTo(NOW);
    }

    private byte[] tokenOver(byte[] digest) {
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(TSPAlgorithms.SHA256, digest, BigInteger.TWO);
            byte[] answer = new Transport(Duration.ofSeconds(5))
                    .post(
                            URI.create(servers.address("/tsp/")),
                            "application/timestamp-query",
                            request.getEncoded(),
                            1 << 20);
            return TimeStampResp.getInstance(answer).getTimeStampToken().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package kz.ruqsat.sandbox.ca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.signing.HttpTimeStampAuthority;
import kz.ruqsat.eds.signing.NationalTimeStampAuthority;
import kz.ruqsat.eds.timestamps.Token;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeStampTest {
    private static final byte[] DATA = {1, 2, 3};
    private static final String RSA_POLICY = "1.2.398.3.3.2.6.2";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunningSandbox running = RunningSandbox.get();

    @Test
    void stampsDigest() throws Exception {
        var request = request(true);
        var response = sent(request.getEncoded());
        response.validate(request);
        CmsCheck.tokenVerified(response.getTimeStampToken(), running);
        assertThat(response.getTimeStampToken().getTimeStampInfo().getNonce()).isEqualTo(BigInteger.TWO);
    }

    @Test
    void leavesCertificateOutWhenNotAsked() throws Exception {
        var token = sent(request(false).getEncoded()).getTimeStampToken();
        assertThat(token.getCertificates().getMatches(null)).isEmpty();
    }

    @Test
    void rejectsWhatIsNoQuery() throws Exception {
        var response = sent(new byte[] {0x30, 0});
        assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
        assertThat(response.getTimeStampToken()).isNull();
    }

    @Test
    void rejectsForeignPolicy() throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setReqPolicy(new ASN1ObjectIdentifier("1.2.3.4"));
        var request = generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.ONE);
        assertThat(sent(request.getEncoded()).getStatus()).isEqualTo(PKIStatus.REJECTION);
    }

    @Test
    void stampsNationalDigestsByGost() {
        for (var kind : GostKind.values()) {
            var token = Token.parse(asking(kind.digestOid(), null).stamp(DATA));
            assertThat(token.imprintAlgorithm()).isEqualTo(kind.digestOid());
            assertThat(token.over(DATA)).isTrue();
            assertThat(token.over(new byte[] {9})).isFalse();
            assertThat(token.policy()).isEqualTo(NationalTimeStampAuthority.GOST_POLICY);
            // whoever names a policy gets it, whatever the digest
            assertThat(Token.parse(asking(kind.digestOid(), RSA_POLICY).stamp(DATA))
                            .policy())
                    .isEqualTo(RSA_POLICY);
        }
        assertThat(Token.parse(asking(TSPAlgorithms.SHA512, null).stamp(DATA)).policy())
                .isEqualTo(RSA_POLICY);
    }

    @Test
    void rejectsUnknownDigestsByTheirReason() throws Exception {
        for (var oid : List.of("1.3.14.3.2.26", "1.2.643.2.2.9", "1.2.643.7.1.1.2.2", "1.2.3.4")) {
            var request = new TimeStampRequestGenerator()
                    .generate(new ASN1ObjectIdentifier(oid), new byte[32], BigInteger.ONE);
            var response = sent(request.getEncoded());
            assertThat(response.getStatus()).isEqualTo(PKIStatus.REJECTION);
            assertThat(response.getFailInfo().intValue()).as(oid).isEqualTo(PKIFailureInfo.badAlg);
        }
        var wrongLength = new TimeStampRequestGenerator()
                .generate(GostKind.GOST_2015_512.digestOid(), new byte[32], BigInteger.ONE);
        assertThat(sent(wrongLength.getEncoded()).getFailInfo().intValue()).isEqualTo(PKIFailureInfo.badDataFormat);
        assertThatThrownBy(() -> asking(TSPAlgorithms.SHA256, "1.2.3.4").stamp(DATA))
                .hasMessageContaining("status 2");
    }

    /** As the licensing system does it: a signature is stamped by the family of its key. */
    @Test
    void stampsBesideTheKeyOfTheSigner() throws Exception {
        var national = new NationalTimeStampAuthority(address(), PATIENCE);
        for (var file : List.of("nca_gost.cer", "nca_rsa.cer")) {
            var signer = CmsCheck.certificate(
                    Files.readAllBytes(running.folder.resolve("trust").resolve(file)));
            var token = Token.parse(national.beside(signer).stamp(DATA));
            var gost = file.contains("gost");
            assertThat(token.policy()).isEqualTo(gost ? NationalTimeStampAuthority.GOST_POLICY : RSA_POLICY);
            assertThat(token.imprintAlgorithm())
                    .isEqualTo(gost ? GostKind.GOST_2015_512.digestOid() : TSPAlgorithms.SHA256);
        }
    }

    private HttpTimeStampAuthority asking(ASN1ObjectIdentifier digest, @Nullable String policy) {
        return new HttpTimeStampAuthority(address(), digest, policy, PATIENCE);
    }

    private URI address() {
        return URI.create(running.sandbox.urls().http() + "/tsp/");
    }

    private static TimeStampRequest request(boolean certificate) throws Exception {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(certificate);
        return generator.generate(TSPAlgorithms.SHA256, new byte[32], BigInteger.TWO);
    }

    private TimeStampResponse sent(byte[] query) throws Exception {
        return new TimeStampResponse(
                running.post("/tsp/", "application/timestamp-query", query).body());
    }
}

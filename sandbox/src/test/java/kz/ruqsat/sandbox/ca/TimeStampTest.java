package kz.ruqsat.sandbox.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;

class TimeStampTest {
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

package kz.ruqsat.eds.revocation;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kz.ruqsat.eds.report.UnreadableSignatureException;

/**
 * Evidence of revocation that was kept: lists and answers of responders given as files. Nobody is asked. Evidence made
 * at or after the time of judging says how it was then; earlier evidence only until it names its next update. A
 * revocation, once told, stays told. Of the kept answers no nonce can be expected.
 */
public final class GivenRevocation implements RevocationSource {
    private final KeptEvidence kept;
    private final InstantSource clock;

    /**
     * @param lists revocation lists, DER or PEM
     * @param answers OCSP answers, DER
     * @throws UnreadableSignatureException when one of them is something else
     */
    public GivenRevocation(List<byte[]> lists, List<byte[]> answers, InstantSource clock) {
        this.clock = clock;
        try {
            for (byte[] list : lists) {
                RevocationLists.parse(list);
            }
            for (byte[] answer : answers) {
                OcspAnswer.read(answer);
            }
        } catch (Untrustworthy | OcspAnswer.Refused e) {
            throw new UnreadableSignatureException("Not evidence of revocation: " + e.getMessage(), e);
        }
        this.kept = new KeptEvidence(new Evidence(List.of(), lists, answers), null);
    }

    @Override
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer) {
        return kept.ask(certificate, issuer, clock.instant(), Duration.ZERO);
    }
}

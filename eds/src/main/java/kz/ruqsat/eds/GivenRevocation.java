package kz.ruqsat.eds;

import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;

/**
 * Evidence of revocation that was kept: lists and answers of responders given as files. Nobody is asked. Evidence made
 * at or after the time of judging says how it was then; earlier evidence only until it names its next update. A
 * revocation, once told, stays told. Of the kept answers no nonce can be expected.
 */
public final class GivenRevocation implements RevocationSource {
    private final List<X509CRL> lists = new ArrayList<>();
    private final List<OcspAnswer> answers = new ArrayList<>();
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
                this.lists.add(CrlClient.parse(list));
            }
            for (byte[] answer : answers) {
                this.answers.add(OcspAnswer.read(answer));
            }
        } catch (Untrustworthy | OcspAnswer.Refused e) {
            throw new UnreadableSignatureException("Not evidence of revocation: " + e.getMessage(), e);
        }
    }

    @Override
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer) {
        List<RevocationAnswer> told = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (OcspAnswer answer : answers) {
            ask(answer, certificate, issuer, told, failures);
        }
        for (X509CRL list : lists) {
            try {
                told.add(CrlClient.given(certificate, list, issuer, clock.instant()));
            } catch (Untrustworthy | RuntimeException e) {
                failures.add("CRL: " + e.getMessage());
            }
        }
        return told.stream()
                .filter(RevocationAnswer.Revoked.class::isInstance)
                .findFirst()
                .or(() -> told.stream().findFirst())
                .orElseGet(() -> new RevocationAnswer.Unknown(
                        failures.isEmpty() ? "no evidence was given" : String.join("; ", failures)));
    }

    private void ask(
            OcspAnswer answer,
            X509Certificate certificate,
            X509Certificate issuer,
            List<RevocationAnswer> told,
            List<String> failures) {
        Instant at = clock.instant();
        for (ASN1ObjectIdentifier digest : List.of(NISTObjectIdentifiers.id_sha256, OIWObjectIdentifiers.idSHA1)) {
            try {
                told.add(answer.kept(OcspClient.id(certificate, issuer, digest), issuer, at));
                return;
            } catch (Untrustworthy | OcspAnswer.Refused | RuntimeException e) {
                failures.add("OCSP: " + e.getMessage());
            }
        }
    }
}

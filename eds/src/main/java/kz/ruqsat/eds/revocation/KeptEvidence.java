package kz.ruqsat.eds.revocation;

import java.nio.ByteBuffer;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of revocation that is kept with a signature. Each piece is believed only when whoever signed it could still
 * do so at the time by which the piece is proved to have existed: a key may be anybody's after its certificate ended.
 */
public final class KeptEvidence {
    private static final List<ASN1ObjectIdentifier> CERT_ID_DIGESTS =
            List.of(NISTObjectIdentifiers.id_sha256, OIWObjectIdentifiers.idSHA1);

    private record KeptList(ByteBuffer bytes, X509CRL list) {}

    private record KeptAnswer(ByteBuffer bytes, OcspAnswer answer) {}

    private final List<KeptList> lists = new ArrayList<>();
    private final List<KeptAnswer> answers = new ArrayList<>();
    private final Map<ByteBuffer, Instant> existed = new HashMap<>();
    private final @Nullable Instant now;

    /**
     * @param now the time by which everything exists unless {@link #existed} says more; null when the pieces are to be
     *     believed as of the time they name themselves, because the caller vouches for them
     */
    public KeptEvidence(Evidence evidence, @Nullable Instant now) {
        this.now = now;
        for (byte[] list : evidence.lists()) {
            try {
                lists.add(new KeptList(ByteBuffer.wrap(list), RevocationLists.parse(list)));
            } catch (Untrustworthy _) {
                // Not evidence of anything; whether it may stand there is the format's question.
            }
        }
        for (byte[] answer : evidence.answers()) {
            try {
                answers.add(new KeptAnswer(ByteBuffer.wrap(answer), OcspAnswer.read(answer)));
            } catch (Untrustworthy | OcspAnswer.Refused _) {
                // As above.
            }
        }
    }

    /** An archive time stamp of that time proves these pieces. */
    public void existed(Evidence covered, Instant time) {
        covered.lists().forEach(list -> existed.merge(ByteBuffer.wrap(list), time, KeptEvidence::earlier));
        covered.answers().forEach(answer -> existed.merge(ByteBuffer.wrap(answer), time, KeptEvidence::earlier));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * What the kept pieces say of the certificate at that time. A revocation, once told, stays told.
     *
     * @param grace how much older than that time an answer without a next update may be
     */
    public RevocationAnswer ask(X509Certificate certificate, X509Certificate issuer, Instant at, Duration grace) {
        List<RevocationAnswer> told = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (KeptAnswer kept : answers) {
            ask(kept, certificate, issuer, at, grace, told, failures);
        }
        List<X509CRL> all = lists.stream().map(KeptList::list).toList();
        for (KeptList kept : lists) {
            if (RevocationLists.ofChanges(kept.list())) {
                continue; // says nothing by itself
            }
            try {
                Instant by = existed.getOrDefault(kept.bytes(), now);
                Untrustworthy.unless(by == null || within(issuer, by), "the list's issuer had ended");
                told.add(RevocationLists.given(certificate, kept.list(), all, issuer, at));
            } catch (Untrustworthy | RuntimeException e) {
                failures.add("CRL: " + e.getMessage());
            }
        }
        return told.stream()
                .filter(RevocationAnswer.Revoked.class::isInstance)
                .findFirst()
                .or(() -> told.stream().findFirst())
                .orElseGet(() -> new RevocationAnswer.Unknown(
                        failures.isEmpty() ? "no evidence was kept" : String.join("; ", failures)));
    }

    private void ask(
            KeptAnswer kept,
            X509Certificate certificate,
            X509Certificate issuer,
            Instant at,
            Duration grace,
            List<RevocationAnswer> told,
            List<String> failures) {
        for (ASN1ObjectIdentifier digest : CERT_ID_DIGESTS) {
            try {
                OcspAnswer.Kept age = new OcspAnswer.Kept(at, grace, existed.getOrDefault(kept.bytes(), now));
                told.add(kept.answer().kept(OcspClient.id(certificate, issuer, digest), issuer, age));
                return;
            } catch (Untrustworthy | OcspAnswer.Refused | RuntimeException e) {
                failures.add("OCSP: " + e.getMessage());
            }
        }
    }

    private static boolean within(X509Certificate certificate, Instant time) {
        return !time.isAfter(certificate.getNotAfter().toInstant());
    }
}

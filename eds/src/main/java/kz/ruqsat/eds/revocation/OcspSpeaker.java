package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Statement;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Whose signature a responder's answer bears, and what it says, asked without a question of ours.
 *
 * @param certificate of the responder; null when the signature is nobody's whose certificate is at hand
 * @param findings whether the responder may speak for the authorities it speaks of
 */
public record OcspSpeaker(@Nullable X509Certificate certificate, Set<Finding> findings) {

    public static OcspSpeaker of(OcspAnswer answer, TrustAnchors trust) {
        try {
            return find(answer, trust);
        } catch (IOException e) {
            throw new UnreadableSignatureException("An answer that has no encoding", e);
        }
    }

    private static OcspSpeaker find(OcspAnswer answer, TrustAnchors trust) throws IOException {
        BasicOCSPResponse basic = answer.basic();
        byte[] signed = basic.getTbsResponseData().getEncoded();
        AlgorithmIdentifier algorithm = basic.getSignatureAlgorithm();
        for (X509Certificate responder : candidates(basic, trust)) {
            Algorithms.Check check = Algorithms.check(
                    Certificates.publicKey(responder),
                    algorithm,
                    signed,
                    basic.getSignature().getOctets());
            if (check == Algorithms.Check.HOLDS) {
                return new OcspSpeaker(responder, against(answer, responder, algorithm, trust));
            }
        }
        return new OcspSpeaker(null, Set.of(Finding.SIGNATURE_BROKEN));
    }

    private static List<X509Certificate> candidates(BasicOCSPResponse basic, TrustAnchors trust) throws IOException {
        List<X509Certificate> candidates = new ArrayList<>();
        if (basic.getCerts() != null) {
            for (ASN1Encodable certificate : basic.getCerts()) {
                candidates.add(Certificates.parse(certificate.toASN1Primitive().getEncoded()));
            }
        }
        authorities(trust).forEach(candidates::add);
        return candidates;
    }

    private static Stream<X509Certificate> authorities(TrustAnchors trust) {
        return Stream.concat(trust.intermediates().stream(), trust.roots().stream());
    }

    private static Set<Finding> against(
            OcspAnswer answer, X509Certificate responder, AlgorithmIdentifier algorithm, TrustAnchors trust) {
        Set<Finding> findings = new LinkedHashSet<>();
        if (Algorithms.weak(Certificates.publicKey(responder), algorithm, null)) {
            findings.add(Finding.WEAK_ALGORITHM);
        }
        for (SingleResponse single : singles(answer)) {
            boolean may = authorities(trust)
                    .filter(issuer -> meant(single.getCertID(), issuer))
                    .anyMatch(
                            issuer -> Certificates.same(issuer, responder) || OcspAnswer.delegated(responder, issuer));
            if (!may) {
                findings.add(Finding.RESPONDER_NOT_AUTHORISED);
            }
        }
        return findings;
    }

    /** Whether the question was about a certificate of that issuer. */
    private static boolean meant(CertID id, X509Certificate issuer) {
        return java.util.Arrays.equals(
                Algorithms.digest(
                        id.getHashAlgorithm().getAlgorithm(),
                        Certificates.publicKey(issuer)
                                .written()
                                .getPublicKeyData()
                                .getOctets()),
                id.getIssuerKeyHash().getOctets());
    }

    private static List<SingleResponse> singles(OcspAnswer answer) {
        List<SingleResponse> singles = new ArrayList<>();
        for (ASN1Encodable response : answer.basic().getTbsResponseData().getResponses()) {
            singles.add(SingleResponse.getInstance(response));
        }
        return singles;
    }

    public static Instant producedAt(OcspAnswer answer) throws Untrustworthy {
        return instant(answer.basic().getTbsResponseData().getProducedAt());
    }

    /** Whether everything it says holds at that time: said before, and not to be said anew by then. */
    public static boolean within(OcspAnswer answer, Instant at) throws Untrustworthy {
        for (SingleResponse single : singles(answer)) {
            ASN1GeneralizedTime next = single.getNextUpdate();
            if (instant(single.getThisUpdate()).isAfter(at.plus(OnlineRevocation.SKEW))
                    || next != null && at.isAfter(instant(next).plus(OnlineRevocation.SKEW))) {
                return false;
            }
        }
        return true;
    }

    public static List<Statement> statements(OcspAnswer answer) throws Untrustworthy {
        List<Statement> statements = new ArrayList<>();
        for (SingleResponse single : singles(answer)) {
            String serial = single.getCertID().getSerialNumber().getValue().toString(16);
            statements.add(statement(serial, single));
        }
        return statements;
    }

    private static Statement statement(String serial, SingleResponse single) throws Untrustworthy {
        Instant made = instant(single.getThisUpdate());
        try {
            return switch (OcspAnswer.answer(single)) {
                case RevocationAnswer.Good _ -> new Statement(Statement.Kind.GOOD, serial, made, "");
                case RevocationAnswer.Revoked revoked ->
                    new Statement(
                            revoked.neverIssued() ? Statement.Kind.NOT_ISSUED : Statement.Kind.REVOKED,
                            serial,
                            revoked.at(),
                            revoked.reason());
                case RevocationAnswer.Unknown _ -> new Statement(Statement.Kind.UNKNOWN, serial, made, "");
            };
        } catch (OcspAnswer.Refused _) {
            return new Statement(Statement.Kind.UNKNOWN, serial, made, "");
        } catch (ParseException e) {
            throw new Untrustworthy("a time that can't be read");
        }
    }

    private static Instant instant(ASN1GeneralizedTime time) throws Untrustworthy {
        try {
            return time.getDate().toInstant();
        } catch (ParseException e) {
            throw new Untrustworthy("a time that can't be read");
        }
    }
}

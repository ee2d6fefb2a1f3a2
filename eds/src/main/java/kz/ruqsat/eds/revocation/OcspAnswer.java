package kz.ruqsat.eds.revocation;

import java.io.IOException;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.CertStatus;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/** A responder's answer: believed only when its signer may speak, it answers our question, and it is fresh. */
public record OcspAnswer(BasicOCSPResponse basic) {

    /** The responder did not answer the question itself; another form of the question may do better. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Tag numbers of CertStatus (RFC 6960 4.2.1). */
    private static final int GOOD = 0;

    private static final int REVOKED = 1;

    public static OcspAnswer read(byte[] der) throws Refused, Untrustworthy {
        try {
            OCSPResponse response = OCSPResponse.getInstance(der);
            int status = response.getResponseStatus().getIntValue();
            if (status != OCSPResponseStatus.SUCCESSFUL) {
                throw new Refused("the responder refuses with status " + status);
            }
            Untrustworthy.unless(
                    OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(
                            response.getResponseBytes().getResponseType()),
                    "not a basic answer");
            return new OcspAnswer(BasicOCSPResponse.getInstance(
                    response.getResponseBytes().getResponse().getOctets()));
        } catch (RuntimeException e) {
            throw new Untrustworthy("not an OCSP answer");
        }
    }

    RevocationAnswer about(CertID id, Extension nonce, X509Certificate issuer, Instant now)
            throws Refused, Untrustworthy {
        try {
            checkSigner(issuer, now);
            Extensions extensions = basic.getTbsResponseData().getResponseExtensions();
            Extension echoed = extensions == null ? null : extensions.getExtension(nonce.getExtnId());
            Untrustworthy.unless(
                    echoed != null && echoed.getExtnValue().equals(nonce.getExtnValue()),
                    "the answer does not carry our nonce");
            SingleResponse single = find(id);
            checkFresh(single, now);
            return answer(single);
        } catch (IOException | ParseException | RuntimeException e) {
            throw new Untrustworthy("a malformed answer: " + e.getMessage());
        }
    }

    /**
     * How a kept answer is to be taken.
     *
     * @param at the time of which it is to speak
     * @param grace how much older it may be when it names no next update
     * @param existed by when it is proved to have existed; null when that needs no proof
     */
    record Kept(Instant at, Duration grace, @Nullable Instant existed) {}

    /** What a kept answer says of that time; made on the spot, it had no nonce of ours. */
    RevocationAnswer kept(CertID id, X509Certificate issuer, Kept age) throws Refused, Untrustworthy {
        try {
            SingleResponse single = find(id);
            Instant made = instant(single.getThisUpdate());
            checkSigner(issuer, made);
            if (age.existed() != null) {
                // Its key may be anybody's after its certificate ended.
                checkSigner(issuer, age.existed());
                Untrustworthy.unless(
                        !age.existed().isAfter(issuer.getNotAfter().toInstant()), "the answer's issuer had ended");
                Untrustworthy.unless(
                        !made.isAfter(age.existed().plus(OnlineRevocation.SKEW)),
                        "the answer is younger than the proof of it");
            }
            RevocationAnswer answer = answer(single);
            Instant until = single.getNextUpdate() == null ? made.plus(age.grace()) : instant(single.getNextUpdate());
            Untrustworthy.unless(
                    answer instanceof RevocationAnswer.Revoked || !age.at().isAfter(until.plus(OnlineRevocation.SKEW)),
                    "the answer is older than the time that it is to prove");
            return answer;
        } catch (IOException | ParseException | RuntimeException e) {
            throw new Untrustworthy("a malformed answer: " + e.getMessage());
        }
    }

    private void checkSigner(X509Certificate issuer, Instant now) throws IOException, Untrustworthy {
        byte[] signed = basic.getTbsResponseData().getEncoded();
        for (X509Certificate responder : responders(issuer)) {
            Algorithms.Check check = Algorithms.check(
                    Certificates.publicKey(responder),
                    basic.getSignatureAlgorithm(),
                    signed,
                    basic.getSignature().getOctets());
            if (check == Algorithms.Check.HOLDS) {
                Untrustworthy.unless(
                        !Algorithms.weak(Certificates.publicKey(responder), basic.getSignatureAlgorithm(), null),
                        "the answer is signed with a weak algorithm");
                Untrustworthy.unless(
                        Certificates.same(responder, issuer) || delegated(responder, issuer) && inside(responder, now),
                        "the answer's signer may not speak for the issuer");
                return;
            }
        }
        throw new Untrustworthy("the answer's signature does not hold");
    }

    private List<X509Certificate> responders(X509Certificate issuer) throws IOException {
        List<X509Certificate> responders = new ArrayList<>(List.of(issuer));
        ASN1Sequence brought = basic.getCerts();
        if (brought != null) {
            for (ASN1Encodable certificate : brought) {
                responders.add(Certificates.parse(certificate.toASN1Primitive().getEncoded()));
            }
        }
        return responders;
    }

    /** Issued by the very issuer we ask about, for signing OCSP (RFC 6960 4.2.2.2). */
    static boolean delegated(X509Certificate responder, X509Certificate issuer) {
        return responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                && Algorithms.check(
                                Certificates.publicKey(issuer),
                                Certificates.signatureAlgorithm(responder),
                                Certificates.toBeSigned(responder),
                                responder.getSignature())
                        == Algorithms.Check.HOLDS
                && !Algorithms.weak(Certificates.publicKey(issuer), Certificates.signatureAlgorithm(responder), null)
                && Certificates.extendedKeyUsages(responder).contains(KeyPurposeId.id_kp_OCSPSigning.getId());
    }

    private static boolean inside(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    private SingleResponse find(CertID id) throws Untrustworthy {
        for (ASN1Encodable response : basic.getTbsResponseData().getResponses()) {
            SingleResponse single = SingleResponse.getInstance(response);
            if (sameId(single.getCertID(), id)) {
                return single;
            }
        }
        throw new Untrustworthy("the answer is about another certificate");
    }

    /** The parameters of the digest algorithm may be absent or NULL. */
    private static boolean sameId(CertID one, CertID other) {
        return one.getHashAlgorithm()
                        .getAlgorithm()
                        .equals(other.getHashAlgorithm().getAlgorithm())
                && Arrays.equals(
                        one.getIssuerNameHash().getOctets(),
                        other.getIssuerNameHash().getOctets())
                && Arrays.equals(
                        one.getIssuerKeyHash().getOctets(),
                        other.getIssuerKeyHash().getOctets())
                && one.getSerialNumber().equals(other.getSerialNumber());
    }

    private static void checkFresh(SingleResponse single, Instant now) throws ParseException, Untrustworthy {
        Instant thisUpdate = instant(single.getThisUpdate());
        ASN1GeneralizedTime next = single.getNextUpdate();
        Untrustworthy.unless(!thisUpdate.isAfter(now.plus(OnlineRevocation.SKEW)), "the answer is from the future");
        // The national responder names no next update: its answers are made on the spot (INTERFACES 3.8).
        Instant last = next == null ? thisUpdate : instant(next);
        Untrustworthy.unless(!now.isAfter(last.plus(OnlineRevocation.SKEW)), "the answer is stale");
    }

    private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
        return time.getDate().toInstant();
    }

    static RevocationAnswer answer(SingleResponse single) throws ParseException, Refused {
        CertStatus status = single.getCertStatus();
        if (status.getTagNo() == GOOD) {
            return new RevocationAnswer.Good(RevocationAnswer.By.OCSP, instant(single.getThisUpdate()));
        }
        if (status.getTagNo() == REVOKED) {
            RevokedInfo revoked = RevokedInfo.getInstance(status.getStatus());
            return new RevocationAnswer.Revoked(
                    instant(revoked.getRevocationTime()), reason(revoked), RevocationAnswer.By.OCSP);
        }
        throw new Refused("the responder does not know the certificate");
    }

    private static String reason(RevokedInfo revoked) {
        org.bouncycastle.asn1.x509.@Nullable CRLReason reason = revoked.getRevocationReason();
        int code = reason == null ? 0 : reason.getValue().intValueExact();
        return code >= 0 && code < CRLReason.values().length ? CRLReason.values()[code].name() : "UNSPECIFIED";
    }
}

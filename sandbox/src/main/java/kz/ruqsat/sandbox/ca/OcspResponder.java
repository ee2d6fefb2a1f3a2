package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The national OCSP responder (RFC 6960): signs with a delegated key, repeats the nonce, gives no nextUpdate, and
 * answers for what was never issued "revoked, certificateHold, 1970-01-01".
 */
final class OcspResponder {
    private final SigningKey own;
    private final SigningKey issuer;
    private final IssuanceRegister register;
    private final InstantSource clock;
    private final DigestCalculatorProvider digests;

    OcspResponder(SigningKey own, SigningKey issuer, IssuanceRegister register, InstantSource clock) {
        this.own = own;
        this.issuer = issuer;
        this.register = register;
        this.clock = clock;
        this.digests = Signatures.digests();
    }

    /** Whether the question is about certificates of this one's authority; a bad question is about nobody's. */
    boolean isFor(byte[] question) {
        try {
            var asked = new OCSPReq(question).getRequestList();
            return asked.length > 0 && isOurs(asked[0].getCertID());
        } catch (IOException | OCSPException | RuntimeException _) {
            return false;
        }
    }

    /** The DER of an answer to the DER of a question; never fails on a bad question. */
    byte[] answer(byte[] question) throws IOException {
        try {
            return answered(question).getEncoded();
        } catch (OCSPException e) {
            throw new IOException("cannot answer", e);
        }
    }

    private OCSPResp answered(byte[] question) throws OCSPException {
        OCSPReq request;
        try {
            request = new OCSPReq(question);
            if (request.getRequestList().length == 0) {
                return failure(OCSPRespBuilder.MALFORMED_REQUEST);
            }
        } catch (IOException | RuntimeException _) {
            return failure(OCSPRespBuilder.MALFORMED_REQUEST);
        }
        for (var one : request.getRequestList()) {
            if (!isOurs(one.getCertID())) {
                return failure(OCSPRespBuilder.UNAUTHORIZED);
            }
        }
        return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, signed(request, clock.instant()));
    }

    private Object signed(OCSPReq request, Instant now) throws OCSPException {
        try {
            var certificate = new JcaX509CertificateHolder(own.certificate());
            var sha1 = digests.get(RespID.HASH_SHA1);
            var builder = new BasicOCSPRespBuilder(new RespID(certificate.getSubjectPublicKeyInfo(), sha1));
            for (var one : request.getRequestList()) {
                builder.addResponse(one.getCertID(), status(one.getCertID(), now), Date.from(now), null, null);
            }
            builder.setResponseExtensions(extensions(request));
            return builder.build(
                    Signatures.signer(own.key()), new X509CertificateHolder[] {certificate}, Date.from(now));
        } catch (IOException | OperatorCreationException | CertificateEncodingException e) {
            throw new OCSPException("cannot sign an answer", e);
        }
    }

    private CertificateStatus status(CertificateID id, Instant now) {
        var entry = register.find(id.getSerialNumber());
        if (entry.isEmpty()) {
            return new RevokedStatus(new Date(0), CRLReason.certificateHold);
        }
        var revokedAt = entry.get().revokedAt();
        return revokedAt != null && entry.get().revokedBy(now)
                ? new RevokedStatus(Date.from(revokedAt), CRLReason.keyCompromise)
                : CertificateStatus.GOOD;
    }

    private boolean isOurs(CertificateID id) throws OCSPException {
        try {
            return id.matchesIssuer(new JcaX509CertificateHolder(issuer.certificate()), digests);
        } catch (CertificateEncodingException e) {
            throw new OCSPException("cannot read our own certificate", e);
        }
    }

    private static Extensions extensions(OCSPReq request) throws IOException {
        List<Extension> all = new ArrayList<>();
        all.add(new Extension(NationalOid.OCSP_EXTENDED_REVOKE, false, DERNull.INSTANCE.getEncoded()));
        var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            all.add(nonce);
        }
        return new Extensions(all.toArray(Extension[]::new));
    }

    private static OCSPResp failure(int status) throws OCSPException {
        return new OCSPRespBuilder().build(status, null);
    }
}

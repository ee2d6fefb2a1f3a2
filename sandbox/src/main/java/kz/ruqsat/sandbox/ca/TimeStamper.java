package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostPrivateKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * The national time-stamping authority (RFC 3161) of one family, under one policy of its own.
 */
final class TimeStamper {
    /** The digests that are stamped, with their lengths in bytes. */
    private static final Map<ASN1ObjectIdentifier, Integer> DIGESTS = Map.of(
            TSPAlgorithms.SHA256,
            32,
            TSPAlgorithms.SHA384,
            48,
            TSPAlgorithms.SHA512,
            64,
            GostKind.GOST_2004.digestOid(),
            GostKind.GOST_2004.digestLength(),
            GostKind.GOST_2015_256.digestOid(),
            GostKind.GOST_2015_256.digestLength(),
            GostKind.GOST_2015_512.digestOid(),
            GostKind.GOST_2015_512.digestLength());

    private final SigningKey own;
    private final ASN1ObjectIdentifier policy;
    private final InstantSource clock;
    private final DigestCalculatorProvider digests;

    TimeStamper(SigningKey own, ASN1ObjectIdentifier policy, InstantSource clock) {
        this.own = own;
        this.policy = policy;
        this.clock = clock;
        this.digests = Signatures.digests();
    }

    /** Whether the query asks for this one's policy by name; or for none, and has a digest of this one's family. */
    boolean isFor(byte[] question) {
        try {
            var request = new TimeStampRequest(question);
            var asked = request.getReqPolicy();
            return asked == null
                    ? Signatures.gost(request.getMessageImprintAlgOID()) == own.key() instanceof GostPrivateKey
                    : policy.equals(asked);
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /** The DER of an answer: granted, or a rejection that says why. */
    byte[] answer(byte[] question) throws IOException {
        try {
            return answered(question).getEncoded();
        } catch (TSPException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException("cannot stamp", e);
        }
    }

    private TimeStampResponse answered(byte[] question)
            throws TSPException, OperatorCreationException, CertificateEncodingException, IOException {
        var refusals = new TimeStampResponseGenerator(tokens(), Set.of());
        try {
            var request = new TimeStampRequest(question);
            validate(request);
            var token = tokens().generate(request, Authority.serial(), Date.from(clock.instant()));
            var granted = new PKIStatusInfo(PKIStatus.granted);
            return new TimeStampResponse(
                    new TimeStampResp(granted, token.toCMSSignedData().toASN1Structure()));
        } catch (TSPException e) {
            return refusals.generateRejectedResponse(e);
        } catch (IOException | RuntimeException e) {
            return refusals.generateRejectedResponse(new TSPException("not a time-stamp query", e));
        }
    }

    /** BouncyCastle's own check knows no length of the national digests. */
    private void validate(TimeStampRequest request) throws TSPValidationException {
        var length = DIGESTS.get(request.getMessageImprintAlgOID());
        if (length == null) {
            throw new TSPValidationException("unknown digest algorithm", PKIFailureInfo.badAlg);
        }
        if (request.getReqPolicy() != null && !policy.equals(request.getReqPolicy())) {
            throw new TSPValidationException("another policy", PKIFailureInfo.unacceptedPolicy);
        }
        if (request.hasExtensions()) {
            throw new TSPValidationException("unknown extension", PKIFailureInfo.unacceptedExtension);
        }
        if (request.getMessageImprintDigest().length != length) {
            throw new TSPValidationException("a digest of another length", PKIFailureInfo.badDataFormat);
        }
    }

    private TimeStampTokenGenerator tokens()
            throws TSPException, OperatorCreationException, CertificateEncodingException {
        var signer = new SignerInfoGeneratorBuilder(digests, algorithm -> algorithm)
                .setContentDigest(Signatures.digest(own.key()))
                .build(Signatures.signer(own.key()), new JcaX509CertificateHolder(own.certificate()));
        var sha1 = new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1);
        var tokens = new TimeStampTokenGenerator(signer, digests.get(sha1), policy);
        tokens.addCertificates(new JcaCertStore(List.of(own.certificate())));
        return tokens;
    }
}

package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * The national time-stamping authority (RFC 3161) of one family, under one policy of its own.
 */
final class TimeStamper {
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

    /** Whether the query asks for this one's policy by name. */
    boolean isFor(byte[] question) {
        try {
            return policy.equals(new TimeStampRequest(question).getReqPolicy());
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
            throws TSPException, OperatorCreationException, CertificateEncodingException {
        var generator = new TimeStampResponseGenerator(tokens(), TSPAlgorithms.ALLOWED, Set.of(policy.getId()));
        TimeStampRequest request;
        try {
            request = new TimeStampRequest(question);
        } catch (IOException | RuntimeException e) {
            return generator.generateRejectedResponse(new TSPException("not a time-stamp query", e));
        }
        return generator.generate(request, Authority.serial(), Date.from(clock.instant()));
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

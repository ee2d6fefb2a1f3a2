package kz.ruqsat.eds.xml;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The mathematics of one XML signature: what it is over, its digests, its value.
 *
 * @param signingTime that the signer claims
 * @param proof that was added to it
 * @param inside what the signature holds and signs; null when it is over something else, or does not hold
 * @param findings what does not hold; whether the certificate is to be trusted is not asked here
 */
public record XmlSignatureCheck(
        @Nullable X509Certificate certificate,
        String algorithm,
        @Nullable Instant signingTime,
        XadesProof proof,
        byte @Nullable [] inside,
        Set<Finding> findings) {

    boolean holds() {
        return findings.isEmpty();
    }

    static XmlSignatureCheck run(Element element, XmlSubject subject) {
        Reading reading = new Reading();
        try {
            reading.read(XmlSignature.read(element, subject));
        } catch (Unfit e) {
            reading.findings.add(e.finding());
        }
        return new XmlSignatureCheck(
                reading.certificate,
                reading.algorithm,
                reading.signingTime,
                reading.proof,
                reading.inside,
                reading.findings);
    }

    /** What is known up to the first thing that ends the reading. */
    private static final class Reading {
        private @Nullable X509Certificate certificate;
        private String algorithm = "";
        private @Nullable Instant signingTime;
        private XadesProof proof = XadesProof.NONE;
        private byte @Nullable [] inside;
        private final Set<Finding> findings = new LinkedHashSet<>();

        private void read(XmlSignature read) throws Unfit {
            algorithm = Parts.algorithm(Parts.one(read.info(), Parts.DS, "SignatureMethod"));
            X509Certificate signer = read.certificate();
            certificate = signer;
            if (!read.digestsHold()) {
                findings.add(Finding.SIGNED_OTHER_DATA);
            }
            XmlAlgorithms.Method method = Parts.method(read.info());
            if (signer == null) {
                findings.add(Finding.SIGNER_CERTIFICATE_MISSING);
                return;
            }
            algorithm = Algorithms.describe(Certificates.publicKey(signer), method.identifier(), null);
            value(read, method, signer);
            XadesProperties properties = read.properties();
            if (properties != null) {
                signingTime = properties.signingTime();
                if (!properties.names(signer)) {
                    findings.add(Finding.SIGNED_ATTRIBUTES_WRONG);
                }
                // Under what does not hold there is nothing to prove, and each archive costs the whole document once
                // more.
                proof = findings.isEmpty() ? XadesProof.of(read) : XadesProof.NONE;
            }
            inside = findings.isEmpty() ? read.inside() : null;
        }

        private void value(XmlSignature read, XmlAlgorithms.Method method, X509Certificate signer) throws Unfit {
            if (!read.holds(method, signer)) {
                findings.add(Finding.SIGNATURE_BROKEN);
            }
            if (Algorithms.weak(Certificates.publicKey(signer), method.identifier(), null)) {
                findings.add(Finding.WEAK_ALGORITHM);
            }
        }
    }
}

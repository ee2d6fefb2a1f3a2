package kz.ruqsat.eds;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Verifies XML that carries its signatures as children of its root, as NCALayer makes it (INTERFACES 1.5, 3.9). Each
 * signature is over the whole document with those before it, so the last is checked first and then taken away. Nothing is
 * looked up by an id, and a signature anywhere else, or over anything less than the whole, is refused: what is reported
 * as signed is all that stands in the file.
 */
record XmlVerifier(CertificateJudge judge) {
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    /** More than anybody needs; each may cost a question to another server. */
    private static final int MOST_SIGNATURES = 20;

    Verification verify(byte[] xml, Instant now) {
        Document document;
        try {
            document = SafeXml.parse(xml);
        } catch (SAXException e) {
            return Verification.refused(Format.XML, Finding.NOT_A_SIGNATURE);
        }
        Element root = document.getDocumentElement();
        List<Element> signatures = Parts.children(root).stream()
                .filter(child -> Parts.is(child, WsSecurity.DS, "Signature"))
                .toList();
        if (document.getElementsByTagNameNS(WsSecurity.DS, "Signature").getLength() != signatures.size()
                || Parts.is(root, WsSecurity.DS, "Signature")
                || signatures.size() > MOST_SIGNATURES) {
            return Verification.refused(Format.XML, Finding.SIGNATURE_MISPLACED);
        }
        List<SignatureReport> reports = new ArrayList<>();
        for (Element signature : signatures.reversed()) {
            reports.addFirst(report(document, signature, now));
            signature.getParentNode().removeChild(signature);
        }
        return Verification.of(Format.XML, reports, reports.isEmpty() ? null : CanonicalXml.whole(root));
    }

    static boolean soap(byte[] xml) {
        try {
            return Parts.is(SafeXml.parse(xml).getDocumentElement(), WsSecurity.SOAP, "Envelope");
        } catch (SAXException _) {
            return false;
        }
    }

    /** The signature of a SOAP message over its Body; the content is the Body. */
    Verification verifySoap(byte[] message, Instant now) {
        Set<Finding> findings = new LinkedHashSet<>();
        X509Certificate certificate = null;
        byte[] body = null;
        try {
            certificate = SignedMessage.signer(message);
            // Its dates are the judge's business.
            SignedMessage expected =
                    new SignedMessage(certificate, certificate.getNotBefore().toInstant());
            switch (expected.judge(message)) {
                case MessageVerdict.Genuine genuine -> body = CanonicalXml.whole(genuine.body());
                case MessageVerdict.Refused refused -> findings.add(finding(refused.fault()));
            }
        } catch (Unfit e) {
            findings.add(finding(e.fault()));
        } catch (SAXException e) {
            return Verification.refused(Format.SOAP, Finding.NOT_A_SIGNATURE);
        }
        if (findings.contains(Finding.NO_SIGNATURE)) {
            return Verification.refused(Format.SOAP, Finding.NO_SIGNATURE);
        }
        String algorithm = certificate == null
                ? ""
                : Algorithms.describe(
                        Certificates.publicKey(certificate), Certificates.signatureAlgorithm(certificate), null);
        return Verification.of(
                Format.SOAP, List.of(report(new Signed(certificate, algorithm), findings, false, now)), body);
    }

    private static Finding finding(MessageVerdict.Fault fault) {
        return switch (fault) {
            case NO_SIGNATURE -> Finding.NO_SIGNATURE;
            case NOT_XML -> Finding.NOT_A_SIGNATURE;
            case ALGORITHM -> Finding.UNSUPPORTED_ALGORITHM;
            case DIGEST -> Finding.SIGNED_OTHER_DATA;
            case SIGNATURE, CERTIFICATE -> Finding.SIGNATURE_BROKEN;
            case NOT_SOAP, FORM, REFERENCE -> Finding.SIGNATURE_MISPLACED;
        };
    }

    private SignatureReport report(Document document, Element signature, Instant now) {
        Set<Finding> findings = new LinkedHashSet<>();
        return report(read(document, signature, findings), findings, true, now);
    }

    /** @param person whether it is a person's signature under a document, not a system's under a message */
    private SignatureReport report(Signed signed, Set<Finding> findings, boolean person, Instant now) {
        X509Certificate certificate = signed.certificate();
        boolean holds = findings.isEmpty();
        CertificateJudge used = holds ? judge : judge.offline();
        CertificateJudge.Judgement judgement =
                certificate == null ? CertificateJudge.Judgement.NONE : used.judge(certificate, now);
        findings.addAll(judgement.findings());
        if (certificate != null && person) {
            findings.addAll(CmsVerifier.misuse(certificate, CmsVerifier.Use.DOCUMENT));
        } else if (certificate != null && Certificates.authority(certificate)) {
            findings.add(Finding.CA_AS_SIGNER);
        }
        if (!holds) {
            findings.remove(Finding.REVOCATION_UNKNOWN); // nobody was asked
        }
        return new SignatureReport(
                holds,
                certificate == null ? null : SignerCertificate.of(certificate),
                signed.algorithm(),
                null,
                null,
                now,
                judgement.chain(),
                holds ? judgement.revocation() : RevocationStatus.NOT_CHECKED,
                true,
                Verdict.of(findings),
                List.copyOf(findings),
                SignatureLevel.B,
                List.of());
    }

    private record Signed(@Nullable X509Certificate certificate, String algorithm) {}

    /** Checks digest and value; what does not hold goes into the findings. */
    private static Signed read(Document document, Element signature, Set<Finding> findings) {
        X509Certificate certificate = null;
        String algorithm = "";
        try {
            Element info = Parts.one(signature, WsSecurity.DS, "SignedInfo");
            algorithm = Parts.algorithm(Parts.one(info, WsSecurity.DS, "SignatureMethod"));
            certificate = certificate(signature);
            if (!digestHolds(document, signature, Parts.one(info, WsSecurity.DS, "Reference"))) {
                findings.add(Finding.SIGNED_OTHER_DATA);
            }
            XmlAlgorithms.Method method = XmlAlgorithms.Method.of(algorithm).orElse(null);
            if (method == null) {
                findings.add(named(algorithm));
            } else if (certificate == null) {
                findings.add(Finding.SIGNER_CERTIFICATE_MISSING);
            } else {
                algorithm = Algorithms.describe(Certificates.publicKey(certificate), method.identifier(), null);
                findings.addAll(value(signature, info, method, certificate));
            }
        } catch (Unfit e) {
            findings.add(
                    e.fault() == MessageVerdict.Fault.ALGORITHM
                            ? named(String.valueOf(e.getMessage()))
                            : Finding.SIGNATURE_MISPLACED);
        }
        return new Signed(certificate, algorithm);
    }

    /** What is known to be weak is called so; the rest only can't be computed. */
    private static Finding named(String algorithm) {
        return algorithm.endsWith("sha1") || algorithm.endsWith("md5")
                ? Finding.WEAK_ALGORITHM
                : Finding.UNSUPPORTED_ALGORITHM;
    }

    private static Set<Finding> value(
            Element signature, Element info, XmlAlgorithms.Method method, X509Certificate certificate) throws Unfit {
        Set<Finding> findings = new LinkedHashSet<>();
        Element canonicalisation = Parts.one(info, WsSecurity.DS, "CanonicalizationMethod");
        byte[] signed = CanonicalXml.of(info, Parts.algorithm(canonicalisation), Parts.prefixes(canonicalisation));
        byte[] value = Parts.base64(Parts.one(signature, WsSecurity.DS, "SignatureValue"));
        if (!method.verifies(signed, value, certificate)) {
            findings.add(Finding.SIGNATURE_BROKEN);
        }
        if (Algorithms.weak(Certificates.publicKey(certificate), method.identifier(), null)) {
            findings.add(Finding.WEAK_ALGORITHM);
        }
        return findings;
    }

    /** The one reference has to mean the whole document, without this signature and with nothing else left out. */
    private static boolean digestHolds(Document document, Element signature, Element reference) throws Unfit {
        if (!reference.hasAttribute("URI") || !reference.getAttribute("URI").isEmpty()) {
            throw new Unfit(MessageVerdict.Fault.FORM, "does not sign the whole document");
        }
        List<Element> transforms = Parts.children(Parts.one(reference, WsSecurity.DS, "Transforms"));
        boolean known = (transforms.size() == 1 || transforms.size() == 2)
                && Parts.algorithm(transforms.getFirst()).equals(ENVELOPED);
        if (!known) {
            throw new Unfit(MessageVerdict.Fault.FORM, "other transforms than the enveloped signature's");
        }
        Element method = transforms.size() == 2 ? transforms.getLast() : null;
        String uri = Parts.algorithm(Parts.one(reference, WsSecurity.DS, "DigestMethod"));
        XmlAlgorithms.Digest digest =
                XmlAlgorithms.Digest.of(uri).orElseThrow(() -> new Unfit(MessageVerdict.Fault.ALGORITHM, uri));
        byte[] said = Parts.base64(Parts.one(reference, WsSecurity.DS, "DigestValue"));
        byte[] canonical = CanonicalXml.without(
                document,
                signature,
                method == null ? CanonicalXml.INCLUSIVE : Parts.algorithm(method),
                method == null ? List.of() : Parts.prefixes(method));
        return MessageDigest.isEqual(said, digest.of(canonical));
    }

    private static @Nullable X509Certificate certificate(Element signature) throws Unfit {
        Element keyInfo = Parts.one(signature, WsSecurity.DS, "KeyInfo");
        Element data = Parts.one(keyInfo, WsSecurity.DS, "X509Data");
        List<Element> found = Parts.children(data).stream()
                .filter(child -> Parts.is(child, WsSecurity.DS, "X509Certificate"))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        try {
            return Certificates.parse(Parts.base64(found.getFirst()));
        } catch (UnreadableSignatureException e) {
            throw new Unfit(MessageVerdict.Fault.FORM, "not a certificate");
        }
    }
}

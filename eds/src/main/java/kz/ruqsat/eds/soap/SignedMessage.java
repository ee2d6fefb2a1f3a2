package kz.ruqsat.eds.soap;

import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import kz.ruqsat.eds.xml.Unfit;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Judges a signed SOAP message. Nothing is looked up by its id: the Body is found by its place, what is digested is that
 * very Body, and the signature has to say that it means it. So a Body that was moved, doubled or hidden elsewhere has
 * nothing to stand on.
 *
 * @param known the certificate of the system that has to have signed
 */
record SignedMessage(X509Certificate known, Instant at) {

    MessageVerdict judge(byte[] message) {
        try {
            return new MessageVerdict.Genuine(body(message));
        } catch (SAXException e) {
            return new MessageVerdict.Refused(Fault.NOT_XML, String.valueOf(e.getMessage()));
        } catch (Unfit e) {
            return new MessageVerdict.Refused(e.fault(), String.valueOf(e.getMessage()));
        }
    }

    /** The Body that the system has signed, and nothing else of the message. */
    Element body(byte[] message) throws SAXException, Unfit {
        Document document = SafeXml.parse(message);
        Envelope envelope = Envelope.of(document);
        check(envelope);
        return CanonicalXml.apart(envelope.body());
    }

    /** The certificate that a message says it is signed with. */
    static X509Certificate signer(byte[] message) throws SAXException, Unfit {
        Element signature = Envelope.of(SafeXml.parse(message)).signature();
        Element keyInfo = Parts.one(signature, Parts.DS, "KeyInfo");
        Parts.certified(keyInfo);
        Element reference = Parts.one(keyInfo, WsSecurity.WSSE, "SecurityTokenReference");
        try {
            return Certificates.parse(Parts.base64(Parts.one(reference, WsSecurity.WSSE, "KeyIdentifier")));
        } catch (UnreadableSignatureException e) {
            throw new Unfit(Fault.FORM, "key identifier is no certificate");
        }
    }

    private void check(Envelope envelope) throws Unfit {
        Element signature = envelope.signature();
        Parts.all(signature, Parts.DS, "SignedInfo", "SignatureValue", "KeyInfo");
        Element info = Parts.one(signature, Parts.DS, "SignedInfo");
        certificate(Parts.one(signature, Parts.DS, "KeyInfo"));
        Parts.all(info, Parts.DS, "CanonicalizationMethod", "SignatureMethod", "Reference");
        digest(Parts.one(info, Parts.DS, "Reference"), envelope);
        List<String> prefixes = Parts.exclusive(Parts.one(info, Parts.DS, "CanonicalizationMethod"));
        XmlAlgorithms.Method method = Parts.method(info);
        byte[] value = Parts.base64(Parts.one(signature, Parts.DS, "SignatureValue"));
        if (!method.verifies(CanonicalXml.exclusive(info, prefixes), value, known)) {
            throw new Unfit(Fault.SIGNATURE, "does not fit");
        }
    }

    private void certificate(Element keyInfo) throws Unfit {
        Parts.all(keyInfo, WsSecurity.WSSE, "SecurityTokenReference");
        Element reference = Parts.one(keyInfo, WsSecurity.WSSE, "SecurityTokenReference");
        Parts.all(reference, WsSecurity.WSSE, "KeyIdentifier");
        Element identifier = Parts.one(reference, WsSecurity.WSSE, "KeyIdentifier");
        if (!identifier.getAttribute("ValueType").equals(WsSecurity.X509V3)) {
            throw new Unfit(Fault.FORM, "key identifier is no certificate");
        }
        if (!Arrays.equals(Parts.base64(identifier), WsSecurity.encoded(known))) {
            throw new Unfit(Fault.CERTIFICATE, "another certificate than the known one");
        }
        try {
            known.checkValidity(Date.from(at));
        } catch (CertificateException e) {
            throw new Unfit(Fault.CERTIFICATE, String.valueOf(e.getMessage()));
        }
    }

    private static void digest(Element reference, Envelope envelope) throws Unfit {
        envelope.checkMeantBy(reference.getAttribute("URI"));
        Parts.all(reference, Parts.DS, "Transforms", "DigestMethod", "DigestValue");
        Element transforms = Parts.one(reference, Parts.DS, "Transforms");
        Parts.all(transforms, Parts.DS, "Transform");
        List<String> prefixes = Parts.exclusive(Parts.one(transforms, Parts.DS, "Transform"));
        XmlAlgorithms.Digest digest = Parts.digest(reference);
        byte[] said = Parts.base64(Parts.one(reference, Parts.DS, "DigestValue"));
        if (!MessageDigest.isEqual(said, digest.of(CanonicalXml.exclusive(envelope.body(), prefixes)))) {
            throw new Unfit(Fault.DIGEST, "the Body is not what was signed");
        }
    }
}

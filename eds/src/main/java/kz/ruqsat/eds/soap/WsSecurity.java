package kz.ruqsat.eds.soap;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * WS-Security as the gateway of e-government (ЭҮШ) has it: a SOAP 1.1 message whose Body is signed, by exclusive
 * canonical XML, with the certificate itself in the key identifier.
 */
public final class WsSecurity {
    public static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    static final String WSSE = OASIS + "wssecurity-secext-1.0.xsd";
    public static final String WSU = OASIS + "wssecurity-utility-1.0.xsd";
    static final String BASE64 = OASIS + "soap-message-security-1.0#Base64Binary";
    static final String X509V3 = OASIS + "x509-token-profile-1.0#X509v3";

    private WsSecurity() {}

    /**
     * A signed message.
     *
     * @param content what goes into the Body: well-formed XML that declares its own namespaces
     * @return the SOAP envelope
     * @throws IllegalArgumentException when the content is not well-formed
     */
    public static byte[] sign(String content, SigningKey key) {
        String id = "id-" + UUID.randomUUID();
        Element body = bodyOf(envelope("", id, content));
        XmlAlgorithms.Method method = XmlAlgorithms.Method.forCertificate(key.certificate());
        String signedInfo = SignedPart.write(
                method,
                "#" + id,
                List.of(CanonicalXml.EXCLUSIVE),
                method.digest().of(CanonicalXml.exclusive(body, List.of())));
        byte[] value = method.toXml(key.sign(signedInfo.getBytes(StandardCharsets.UTF_8)), key.certificate());
        return envelope(security(signedInfo, value, key.certificate()), id, content)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Judges a message.
     *
     * @param known the certificate of the system that has to have signed it
     * @param at when; the certificate has to be within its term then
     */
    public static MessageVerdict verify(byte[] message, X509Certificate known, Instant at) {
        return new SignedMessage(known, at).judge(message);
    }

    private static String envelope(String header, String id, String content) {
        return "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Header>" + header
                + "</soap:Header><soap:Body xmlns:wsu=\"" + WSU + "\" wsu:Id=\"" + id + "\">" + content
                + "</soap:Body></soap:Envelope>";
    }

    private static Element bodyOf(String envelope) {
        try {
            Document document = SafeXml.parse(envelope.getBytes(StandardCharsets.UTF_8));
            return (Element) document.getDocumentElement().getLastChild();
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not well-formed XML", e);
        }
    }

    private static String security(String signedInfo, byte[] value, X509Certificate certificate) {
        return "<wsse:Security xmlns:wsse=\"" + WSSE + "\" soap:mustUnderstand=\"1\"><ds:Signature xmlns:ds=\""
                + Parts.DS
                + "\">" + signedInfo + "<ds:SignatureValue>" + base64(value)
                + "</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference><wsse:KeyIdentifier EncodingType=\""
                + BASE64 + "\" ValueType=\"" + X509V3 + "\">" + base64(encoded(certificate))
                + "</wsse:KeyIdentifier></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security>";
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

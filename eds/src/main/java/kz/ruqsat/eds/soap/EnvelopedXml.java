package kz.ruqsat.eds.soap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import org.xml.sax.SAXException;

/** Signs a business document that travels within a message: the signature stands in the document that it signs. */
public final class EnvelopedXml {
    private static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private EnvelopedXml() {}

    /**
     * The document with the signature as the last child of its root.
     *
     * @param document well-formed XML, its root not empty, nothing after the root
     * @throws IllegalArgumentException when it is not so
     */
    public static String sign(String document, SigningKey key) {
        byte[] canonical;
        try {
            canonical = CanonicalXml.exclusive(
                    SafeXml.parse(document.getBytes(StandardCharsets.UTF_8)).getDocumentElement(), List.of());
        } catch (SAXException e) {
            throw new IllegalArgumentException("Not well-formed XML", e);
        }
        int end = document.lastIndexOf("</");
        if (end < 0) {
            throw new IllegalArgumentException("An empty document is not signed");
        }
        XmlAlgorithms.Method method = XmlAlgorithms.Method.forCertificate(key.certificate());
        String info = SignedPart.write(
                method,
                "",
                List.of(ENVELOPED, CanonicalXml.EXCLUSIVE),
                method.digest().of(canonical));
        String signature = "<ds:Signature xmlns:ds=\"" + Parts.DS + "\">" + info + "<ds:SignatureValue>"
                + WsSecurity.base64(method.toXml(key.sign(info.getBytes(StandardCharsets.UTF_8)), key.certificate()))
                + "</ds:SignatureValue><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
                + WsSecurity.base64(WsSecurity.encoded(key.certificate()))
                + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>";
        return document.substring(0, end) + signature + document.substring(end);
    }
}

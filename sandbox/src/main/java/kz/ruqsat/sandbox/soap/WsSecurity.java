package kz.ruqsat.sandbox.soap;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import kz.ruqsat.sandbox.ca.SigningKey;
import org.w3c.dom.Element;

/**
 * The signature over an envelope's body, in its header. Only the body that is read may be what is signed: it alone is
 * known by its id, so a signature over another element that bears the same id (wrapping) does not verify.
 */
public final class WsSecurity {
    private static final String X509 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3";
    private static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";
    private static final List<String> TRANSFORMS = List.of(Signing.EXCLUSIVE);

    private WsSecurity() {}

    public static void sign(Envelope envelope, SigningKey key) {
        var document = envelope.document();
        var security = document.createElementNS(Names.WSSE, "wsse:Security");
        security.setAttributeNS(Names.XMLNS, "xmlns:wsse", Names.WSSE);
        security.setAttributeNS(Names.SOAP, "soap:mustUnderstand", "1");
        envelope.header().appendChild(security);
        var body = envelope.body();
        body.setIdAttributeNS(Names.WSU, "Id", true);
        var keyInfo = Signing.FACTORY
                .getKeyInfoFactory()
                .newKeyInfo(List.of(new DOMStructure(token(security, key.certificate()))));
        Signing.sign(new DOMSignContext(key.key(), security), address(body), TRANSFORMS, keyInfo);
    }

    /**
     * Who signed the body.
     *
     * @throws Untrusted when nobody did, or not this body
     */
    public static X509Certificate signer(Envelope envelope) {
        var headers = Xml.children(envelope.header()).stream()
                .filter(header ->
                        Names.WSSE.equals(header.getNamespaceURI()) && "Security".equals(header.getLocalName()))
                .toList();
        if (headers.size() != 1) {
            throw new Untrusted("expected one Security header, found " + headers.size());
        }
        var signature = Signing.only(headers.getFirst());
        var certificate = certificate(signature);
        var context = new DOMValidateContext(certificate.getPublicKey(), signature);
        var address = address(envelope.body());
        context.setIdAttributeNS(envelope.body(), Names.WSU, "Id");
        Signing.valid(Signing.shaped(context, address, TRANSFORMS), context);
        return certificate;
    }

    private static String address(Element body) {
        var id = body.getAttributeNS(Names.WSU, "Id");
        if (id.isEmpty()) {
            throw new Untrusted("the body has no id");
        }
        return "#" + id;
    }

    private static Element token(Element security, X509Certificate certificate) {
        var document = security.getOwnerDocument();
        var reference = document.createElementNS(Names.WSSE, "wsse:SecurityTokenReference");
        var identifier = document.createElementNS(Names.WSSE, "wsse:KeyIdentifier");
        identifier.setAttribute("EncodingType", BASE64);
        identifier.setAttribute("ValueType", X509);
        try {
            identifier.setTextContent(Base64.getEncoder().encodeToString(certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of ours is readable", e);
        }
        reference.appendChild(identifier);
        return reference;
    }

    private static X509Certificate certificate(Element signature) {
        var value = Xml.child(signature, "KeyInfo")
                .flatMap(info -> Xml.text(info, "SecurityTokenReference", "KeyIdentifier"))
                .orElseThrow(() -> new Untrusted("no KeyIdentifier with a certificate"));
        return certificate(value);
    }

    /** @throws Untrusted when the text is no certificate */
    static X509Certificate certificate(String base64) {
        try {
            var der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Untrusted("not a certificate: " + e.getMessage());
        }
    }
}

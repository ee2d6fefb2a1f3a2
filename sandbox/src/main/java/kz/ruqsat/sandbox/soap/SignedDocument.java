package kz.ruqsat.sandbox.soap;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import kz.ruqsat.sandbox.ca.SigningKey;
import org.w3c.dom.Element;

/** A document that carries a signature over itself (enveloped), as the business XML inside {@code data} does. */
public final class SignedDocument {
    private static final List<String> TRANSFORMS = List.of(Signing.ENVELOPED, Signing.EXCLUSIVE);

    private SignedDocument() {}

    /** The document with the signature as the last thing in its root. */
    public static String signed(Element root, SigningKey key) {
        var factory = Signing.FACTORY.getKeyInfoFactory();
        var keyInfo = factory.newKeyInfo(List.of(factory.newX509Data(List.of(key.certificate()))));
        Signing.sign(new DOMSignContext(key.key(), root), "", TRANSFORMS, keyInfo);
        return Xml.text(root);
    }

    /**
     * Who signed the document, whose root this is.
     *
     * @throws Untrusted when nobody did, or not the whole
     */
    public static X509Certificate signer(Element root) {
        if (root.getOwnerDocument().getDocumentElement() != root) {
            throw new IllegalArgumentException("the signature covers a document, and this is a part of one");
        }
        var signature = Signing.only(root);
        var value = Xml.child(signature, "KeyInfo")
                .flatMap(info -> Xml.text(info, "X509Data", "X509Certificate"))
                .orElseThrow(() -> new Untrusted("no X509Certificate in the signature"));
        var certificate = WsSecurity.certificate(value);
        var context = new DOMValidateContext(certificate.getPublicKey(), signature);
        Signing.valid(Signing.shaped(context, "", TRANSFORMS), context);
        return certificate;
    }
}

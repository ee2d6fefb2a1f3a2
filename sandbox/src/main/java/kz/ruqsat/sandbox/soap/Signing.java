package kz.ruqsat.sandbox.soap;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What both kinds of XML signatures share: RSA with SHA-256, exclusive canonicalisation, one reference. */
final class Signing {
    static final XMLSignatureFactory FACTORY = XMLSignatureFactory.getInstance("DOM");
    static final String ENVELOPED = Transform.ENVELOPED;
    static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;

    private Signing() {}

    /** Signs what the address points to and puts the signature where the context says. */
    static void sign(DOMSignContext where, String address, List<String> transforms, KeyInfo keyInfo) {
        where.setDefaultNamespacePrefix("ds");
        try {
            FACTORY.newXMLSignature(signedInfo(address, transforms), keyInfo).sign(where);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    /** The signature in the element, after a look at its shape: one reference to that address, no other transforms. */
    static XMLSignature shaped(DOMValidateContext context, String address, List<String> transforms) {
        try {
            var signature = FACTORY.unmarshalXMLSignature(context);
            var references = signature.getSignedInfo().getReferences();
            if (references.size() != 1 || !address.equals(references.getFirst().getURI())) {
                throw new Untrusted("the signature has to cover " + address + " and nothing else");
            }
            var used = references.getFirst().getTransforms().stream()
                    .map(Transform::getAlgorithm)
                    .toList();
            if (!used.equals(transforms)) {
                throw new Untrusted("unexpected transforms " + used);
            }
            return signature;
        } catch (MarshalException | ClassCastException e) {
            throw new Untrusted("not a signature: " + e.getMessage());
        }
    }

    /** @throws Untrusted when the value or the digest is wrong */
    static void valid(XMLSignature signature, DOMValidateContext context) {
        try {
            if (!signature.validate(context)) {
                throw new Untrusted("the signature is wrong");
            }
        } catch (XMLSignatureException e) {
            throw new Untrusted("the signature cannot be checked: " + e.getMessage());
        }
    }

    /** The one signature directly in the element. */
    static Element only(Element parent) {
        var found = Xml.children(parent).stream()
                .filter(child ->
                        XMLSignature.XMLNS.equals(child.getNamespaceURI()) && "Signature".equals(child.getLocalName()))
                .toList();
        if (found.size() != 1) {
            throw new Untrusted("expected one signature, found " + found.size());
        }
        return found.getFirst();
    }

    private static SignedInfo signedInfo(String address, List<String> transforms) throws GeneralSecurityException {
        var steps = new java.util.ArrayList<Transform>();
        for (var transform : transforms) {
            steps.add(FACTORY.newTransform(transform, (TransformParameterSpec) null));
        }
        Reference reference = FACTORY.newReference(
                address, FACTORY.newDigestMethod(DigestMethod.SHA256, null), steps, none(), none());
        return FACTORY.newSignedInfo(
                FACTORY.newCanonicalizationMethod(EXCLUSIVE, (C14NMethodParameterSpec) null),
                FACTORY.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                List.of(reference));
    }

    private static @Nullable String none() {
        return null;
    }
}

package kz.ruqsat.eds;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.MessageVerdict.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A signature over the document that it stands in, taken apart by the place of its parts and strictly: what NCALayer
 * makes (INTERFACES 1.5), and the same with the properties of XAdES (ETSI EN 319 132-1).
 */
public final class XmlSignature {
    static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private final Element element;
    private final Element info;
    private final Element value;
    private final Element keyInfo;
    private final List<Element> references;
    private final @Nullable XadesProperties properties;

    private XmlSignature(Element element) throws Unfit {
        this.element = element;
        Parts.all(element, WsSecurity.DS, "SignedInfo", "SignatureValue", "KeyInfo", "Object");
        info = Parts.one(element, WsSecurity.DS, "SignedInfo");
        Parts.all(info, WsSecurity.DS, "CanonicalizationMethod", "SignatureMethod", "Reference");
        value = Parts.one(element, WsSecurity.DS, "SignatureValue");
        if (Parts.named(element, WsSecurity.DS, "KeyInfo").isEmpty()) {
            throw new Unfit(Fault.FORM, Finding.SIGNER_CERTIFICATE_MISSING, "no KeyInfo");
        }
        keyInfo = Parts.one(element, WsSecurity.DS, "KeyInfo");
        references = Parts.named(info, WsSecurity.DS, "Reference");
        List<Element> objects = Parts.named(element, WsSecurity.DS, "Object");
        if (objects.size() > 1 || references.size() != objects.size() + 1) {
            throw new Unfit(Fault.FORM, references.size() + " references, " + objects.size() + " objects");
        }
        properties = objects.isEmpty() ? null : XadesProperties.of(element, objects.getFirst());
    }

    static XmlSignature read(Element signature) throws Unfit {
        return new XmlSignature(signature);
    }

    /**
     * The signatures under the root of a document. Proof may be added to the last one only: those before it are signed
     * by it.
     *
     * @throws UnreadableSignatureException when there is none, or one of another form than ours
     */
    public static List<XmlSignature> all(Document document) {
        List<XmlSignature> all = new ArrayList<>();
        try {
            for (Element signature : Parts.named(document.getDocumentElement(), WsSecurity.DS, "Signature")) {
                all.add(read(signature));
            }
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected a signature over the whole document", e);
        }
        if (all.isEmpty()) {
            throw new UnreadableSignatureException("Expected a signature under the root of the document");
        }
        return all;
    }

    /** The certificate of whoever signed. */
    public X509Certificate signer() {
        try {
            X509Certificate signer = certificate();
            if (signer != null) {
                return signer;
            }
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected the signer's certificate", e);
        }
        throw new UnreadableSignatureException("Expected the signer's certificate");
    }

    /** The time stamps over its value. */
    public List<Token> stamps() {
        return proof().stamps().stream().map(LongTerm.Stamped::token).toList();
    }

    /** The archive time stamps, the newest last. */
    public List<Token> archiveStamps() {
        return proof().archive().stream().map(LongTerm.Stamped::token).toList();
    }

    /** The evidence that was added. */
    public Evidence evidence() {
        return proof().evidence();
    }

    private XadesProof proof() {
        try {
            return XadesProof.of(this);
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected the properties of XAdES", e);
        }
    }

    /** The properties of XAdES; null for a plain signature. */
    public @Nullable XadesProperties properties() {
        return properties;
    }

    Element info() {
        return info;
    }

    /** The signer's certificate; null when there is another thing in its place. */
    @Nullable
    X509Certificate certificate() throws Unfit {
        Parts.certified(keyInfo);
        Element data = Parts.one(keyInfo, WsSecurity.DS, "X509Data");
        List<Element> found = Parts.named(data, WsSecurity.DS, "X509Certificate");
        if (found.isEmpty()) {
            return null;
        }
        try {
            return Certificates.parse(Parts.base64(found.getFirst()));
        } catch (UnreadableSignatureException e) {
            throw new Unfit(Fault.FORM, "not a certificate");
        }
    }

    /** Whether the value is a signature over the SignedInfo by that key. */
    boolean holds(XmlAlgorithms.Method method, X509Certificate certificate) throws Unfit {
        Element canonicalisation = Parts.one(info, WsSecurity.DS, "CanonicalizationMethod");
        byte[] signed = CanonicalXml.of(info, Parts.algorithm(canonicalisation), Parts.prefixes(canonicalisation));
        return method.verifies(signed, Parts.base64(value), certificate);
    }

    /** Whether what is referred to is the whole document, and the properties if there are any, both as signed. */
    boolean digestsHold() throws Unfit {
        boolean hold = true;
        boolean document = false;
        for (Element reference : references) {
            document |= whole(reference);
            XmlAlgorithms.Digest digest = Parts.digest(reference);
            byte[] said = Parts.base64(Parts.one(reference, WsSecurity.DS, "DigestValue"));
            hold &= MessageDigest.isEqual(said, digest.of(referenced(reference, CanonicalXml.INCLUSIVE)));
        }
        if (!document || references.size() == 2 && whole(references.getFirst()) == whole(references.getLast())) {
            throw new Unfit(Fault.FORM, "does not sign the whole document");
        }
        return hold;
    }

    private static boolean whole(Element reference) {
        return reference.hasAttribute("URI") && reference.getAttribute("URI").isEmpty();
    }

    private byte[] referenced(Element reference, String otherwise) throws Unfit {
        Parts.all(reference, WsSecurity.DS, "Transforms", "DigestMethod", "DigestValue");
        List<Element> transforms = transforms(reference);
        Element last = transforms.isEmpty() ? null : transforms.getLast();
        if (whole(reference)) {
            boolean known = (transforms.size() == 1 || transforms.size() == 2)
                    && Parts.algorithm(transforms.getFirst()).equals(ENVELOPED);
            if (!known) {
                throw forbidden(transforms);
            }
            Element method = transforms.size() == 2 ? last : null;
            return CanonicalXml.without(
                    element.getOwnerDocument(), element, method(method, otherwise), prefixes(method));
        }
        if (properties == null || !properties.meantBy(reference)) {
            throw new Unfit(Fault.FORM, "does not sign the whole document");
        }
        if (transforms.size() > 1) {
            throw forbidden(transforms);
        }
        return CanonicalXml.of(properties.signed(), method(last, otherwise), prefixes(last));
    }

    private static List<Element> transforms(Element reference) throws Unfit {
        List<Element> all = Parts.named(reference, WsSecurity.DS, "Transforms");
        if (all.isEmpty()) {
            return List.of();
        }
        Element transforms = Parts.one(reference, WsSecurity.DS, "Transforms");
        Parts.all(transforms, WsSecurity.DS, "Transform");
        return Parts.children(transforms);
    }

    private static String method(@Nullable Element transform, String otherwise) {
        return transform == null ? otherwise : Parts.algorithm(transform);
    }

    private static List<String> prefixes(@Nullable Element transform) throws Unfit {
        return transform == null ? List.of() : Parts.prefixes(transform);
    }

    private static Unfit forbidden(List<Element> transforms) {
        String all = String.join(", ", transforms.stream().map(Parts::algorithm).toList());
        return new Unfit(Fault.ALGORITHM, "transforms " + all);
    }

    /** What a time stamp over the signature is over, by exclusive canonical XML. */
    public byte[] stamped() {
        return CanonicalXml.exclusive(value, List.of());
    }

    byte[] stamped(String method, List<String> prefixes) throws Unfit {
        return CanonicalXml.of(value, method, prefixes);
    }

    /** What an archive time stamp that is put behind all other properties now is over, by exclusive canonical XML. */
    public byte[] archived() {
        try {
            return archived(CanonicalXml.EXCLUSIVE, List.of(), null);
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected a signature over the whole document", e);
        }
    }

    /**
     * What an archive time stamp is over (ETSI EN 319 132-1, 5.5.2.2).
     *
     * @param before the archive time stamp itself: what stands before it counts; null when it is not there yet
     */
    byte[] archived(String method, List<String> prefixes, @Nullable Element before) throws Unfit {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Element reference : references) {
            all.writeBytes(referenced(reference, method));
        }
        for (Element part : List.of(info, value, keyInfo)) {
            all.writeBytes(CanonicalXml.of(part, method, prefixes));
        }
        for (Element property : properties == null ? List.<Element>of() : properties.unsigned()) {
            if (property.equals(before)) {
                break;
            }
            all.writeBytes(CanonicalXml.of(property, method, prefixes));
        }
        return all.toByteArray();
    }
}

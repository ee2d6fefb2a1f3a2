package kz.ruqsat.eds.xml;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.timestamps.LongTerm;
import kz.ruqsat.eds.timestamps.Token;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A signature taken apart by the place of its parts and strictly: what NCALayer makes (INTERFACES 1.5), and the same with
 * the properties of XAdES (ETSI EN 319 132-1); over the document that it stands in, or over another single thing
 * ({@link XmlSubject}).
 */
public final class XmlSignature {
    public static final String ENVELOPED = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";

    private final Element info;
    private final Element value;
    private final Element keyInfo;
    private final List<Element> references;
    private final @Nullable XadesProperties properties;
    private final XmlSubject subject;

    private XmlSignature(Element element, XmlSubject subject) throws Unfit {
        this.subject = subject;
        Parts.all(element, Parts.DS, "SignedInfo", "SignatureValue", "KeyInfo", "Object");
        info = Parts.one(element, Parts.DS, "SignedInfo");
        Parts.all(info, Parts.DS, "CanonicalizationMethod", "SignatureMethod", "Reference");
        value = Parts.one(element, Parts.DS, "SignatureValue");
        if (Parts.named(element, Parts.DS, "KeyInfo").isEmpty()) {
            throw new Unfit(Fault.FORM, Finding.SIGNER_CERTIFICATE_MISSING, "no KeyInfo");
        }
        keyInfo = Parts.one(element, Parts.DS, "KeyInfo");
        references = Parts.named(info, Parts.DS, "Reference");
        List<Element> objects = Parts.named(element, Parts.DS, "Object").stream()
                .filter(object -> !(subject instanceof XmlSubject.Inside inside && inside.object() == object))
                .toList();
        if (objects.size() > 1 || references.size() != objects.size() + 1) {
            throw new Unfit(Fault.FORM, references.size() + " references, " + objects.size() + " objects");
        }
        properties = objects.isEmpty() ? null : XadesProperties.of(element, objects.getFirst());
    }

    /** One over the document that it stands in. */
    static XmlSignature read(Element signature) throws Unfit {
        return read(signature, new XmlSubject.Around(signature));
    }

    static XmlSignature read(Element signature, XmlSubject subject) throws Unfit {
        return new XmlSignature(signature, subject);
    }

    /**
     * The signatures under the root of a document, or the one that is its root. Proof may be added to the last one only:
     * those before it are signed by it.
     *
     * @param content what a signature over another file is over; null when it is not at hand
     * @throws UnreadableSignatureException when there is none, or one of another form than ours
     */
    public static List<XmlSignature> all(Document document, byte @Nullable [] content) {
        Element root = document.getDocumentElement();
        List<XmlSignature> all = new ArrayList<>();
        try {
            if (Parts.is(root, Parts.DS, "Signature")) {
                return List.of(read(root, XmlSubject.ofRoot(root, content)));
            }
            for (Element signature : Parts.named(root, Parts.DS, "Signature")) {
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

    /**
     * The signatures over this one's value that stand inside of it.
     *
     * @throws UnreadableSignatureException when one is of another form than ours
     */
    public List<XmlSignature> over() {
        List<XmlSignature> over = new ArrayList<>();
        try {
            for (Element signature : XadesProperties.counterSignatures((Element) info.getParentNode())) {
                over.add(read(signature, new XmlSubject.Value(value)));
            }
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected a signature over a signature", e);
        }
        return over;
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
        Element data = Parts.one(keyInfo, Parts.DS, "X509Data");
        List<Element> found = Parts.named(data, Parts.DS, "X509Certificate");
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
        Element canonicalisation = Parts.one(info, Parts.DS, "CanonicalizationMethod");
        byte[] signed = CanonicalXml.of(info, Parts.algorithm(canonicalisation), Parts.prefixes(canonicalisation));
        return method.verifies(signed, Parts.base64(value), certificate);
    }

    /** Whether what is referred to is the subject, and the properties if there are any, both as signed. */
    boolean digestsHold() throws Unfit {
        boolean hold = true;
        int meant = 0;
        for (Element reference : references) {
            meant += subject.meantBy(reference) ? 1 : 0;
            XmlAlgorithms.Digest digest = Parts.digest(reference);
            byte[] said = Parts.base64(Parts.one(reference, Parts.DS, "DigestValue"));
            hold &= MessageDigest.isEqual(said, digest.of(referenced(reference, CanonicalXml.INCLUSIVE)));
        }
        if (meant != 1) {
            throw new Unfit(Fault.FORM, "does not sign the whole document");
        }
        return hold;
    }

    private byte[] referenced(Element reference, String otherwise) throws Unfit {
        Parts.all(reference, Parts.DS, "Transforms", "DigestMethod", "DigestValue");
        List<Element> transforms = transforms(reference);
        if (subject.meantBy(reference)) {
            return subject.bytes(transforms, otherwise);
        }
        if (properties == null || !properties.meantBy(reference)) {
            throw new Unfit(Fault.FORM, "does not sign the whole document");
        }
        return XmlSubject.properties(properties, transforms, otherwise);
    }

    /** What is inside of the signature and signed; null when it is over something else. */
    byte @Nullable [] inside() throws Unfit {
        if (subject instanceof XmlSubject.Inside inside) {
            for (Element reference : references) {
                if (inside.meantBy(reference)) {
                    return inside.content(transforms(reference));
                }
            }
        }
        return null;
    }

    private static List<Element> transforms(Element reference) throws Unfit {
        List<Element> all = Parts.named(reference, Parts.DS, "Transforms");
        if (all.isEmpty()) {
            return List.of();
        }
        Element transforms = Parts.one(reference, Parts.DS, "Transforms");
        Parts.all(transforms, Parts.DS, "Transform");
        return Parts.children(transforms);
    }

    /** Its value, which a signature over it is over. */
    public Element value() {
        return value;
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

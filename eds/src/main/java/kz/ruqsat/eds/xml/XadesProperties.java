package kz.ruqsat.eds.xml;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The qualifying properties of an XML signature (ETSI EN 319 132-1): those it signs, and the proof added later. */
public final class XadesProperties {
    /** The namespace of most of them. */
    public static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";

    /** The namespace of archive time stamps and of the evidence about time stamps. */
    public static final String XADES_141 = "http://uri.etsi.org/01903/v1.4.1#";

    /** The type of the reference to what is signed of them. */
    public static final String SIGNED = "http://uri.etsi.org/01903#SignedProperties";

    /** The type of the reference of a signature over another one's value. */
    public static final String COUNTERSIGNED = "http://uri.etsi.org/01903#CountersignedSignature";

    /** An unsigned property: a signature over the value of this one. */
    static final String COUNTER_SIGNATURE = "CounterSignature";

    private final Element qualifying;
    private final Element signed;

    private XadesProperties(Element qualifying) throws Unfit {
        this.qualifying = qualifying;
        Parts.all(qualifying, XADES, "SignedProperties", "UnsignedProperties");
        signed = Parts.one(qualifying, XADES, "SignedProperties");
    }

    /** @param object the one in the signature; whatever else it holds is refused */
    static XadesProperties of(Element signature, Element object) throws Unfit {
        Parts.all(object, XADES, "QualifyingProperties");
        XadesProperties found = new XadesProperties(Parts.one(object, XADES, "QualifyingProperties"));
        String id = signature.getAttribute("Id");
        if (id.isEmpty() || !found.qualifying.getAttribute("Target").equals("#" + id)) {
            throw new Unfit(Fault.REFERENCE, Finding.AMBIGUOUS_ID, "properties of another signature");
        }
        return found;
    }

    /** Whether properties stand in that object. */
    static boolean in(Element object) {
        return !Parts.named(object, XADES, "QualifyingProperties").isEmpty();
    }

    /** All that stand where a signature over this one has its place; whether they are any is not asked. */
    static List<Element> counterSignatures(Element signature) {
        List<Element> at = List.of(signature);
        for (String name : List.of(
                "Object",
                "QualifyingProperties",
                "UnsignedProperties",
                "UnsignedSignatureProperties",
                COUNTER_SIGNATURE,
                "Signature")) {
            at = at.stream()
                    .flatMap(element -> Parts.children(element).stream())
                    .filter(child -> Set.of(XADES, Parts.DS).contains(String.valueOf(child.getNamespaceURI()))
                            && name.equals(child.getLocalName()))
                    .toList();
        }
        return at;
    }

    public Element signed() {
        return signed;
    }

    /** Whether the reference means these properties, by their place and by their id, which nothing else may bear. */
    boolean meantBy(Element reference) throws Unfit {
        if (!reference.getAttribute("Type").equals(SIGNED)) {
            return false;
        }
        String id = signed.getAttribute("Id");
        if (id.isEmpty() || !reference.getAttribute("URI").equals("#" + id)) {
            throw new Unfit(Fault.REFERENCE, Finding.AMBIGUOUS_ID, "signed is another element than the properties");
        }
        Parts.aloneBears(signed.getOwnerDocument().getDocumentElement(), id);
        return true;
    }

    /** Whether the signer's certificate is the one that is signed. */
    boolean names(X509Certificate certificate) throws Unfit {
        Element list = signatureProperty("SigningCertificateV2");
        list = list == null ? signatureProperty("SigningCertificate") : list;
        if (list == null || Parts.children(list).isEmpty()) {
            return false;
        }
        Element digest = Parts.one(Parts.children(list).getFirst(), XADES, "CertDigest");
        byte[] said = Parts.base64(Parts.one(digest, Parts.DS, "DigestValue"));
        return MessageDigest.isEqual(said, Parts.digest(digest).of(Certificates.encoded(certificate)));
    }

    /** The time that the signer claims; null when none can be read. */
    @Nullable
    Instant signingTime() throws Unfit {
        Element time = signatureProperty("SigningTime");
        try {
            return time == null
                    ? null
                    : OffsetDateTime.parse(time.getTextContent().strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Element signatureProperty(String name) throws Unfit {
        List<Element> groups = Parts.named(signed, XADES, "SignedSignatureProperties");
        if (groups.isEmpty()) {
            return null;
        }
        Element group = Parts.one(signed, XADES, "SignedSignatureProperties");
        return Parts.named(group, XADES, name).isEmpty() ? null : Parts.one(group, XADES, name);
    }

    /** What was added after signing, in its order. */
    List<Element> unsigned() throws Unfit {
        if (Parts.named(qualifying, XADES, "UnsignedProperties").isEmpty()) {
            return List.of();
        }
        Element all = Parts.one(qualifying, XADES, "UnsignedProperties");
        return Parts.children(Parts.one(all, XADES, "UnsignedSignatureProperties"));
    }

    /** Where a property that is added goes: behind all others. */
    public Element place() {
        Element properties = child(qualifying, "UnsignedProperties");
        return child(properties, "UnsignedSignatureProperties");
    }

    private static Element child(Element parent, String name) {
        List<Element> found = Parts.named(parent, XADES, name);
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        String prefix = parent.getPrefix() == null ? "" : parent.getPrefix() + ":";
        Element made = parent.getOwnerDocument().createElementNS(XADES, prefix + name);
        return (Element) parent.appendChild(made);
    }
}

package kz.ruqsat.eds.xml;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The elements of a signature, strictly: no part twice, none that the profile does not have. */
public final class Parts {
    /** The namespace of signatures. */
    public static final String DS = "http://www.w3.org/2000/09/xmldsig#";

    private static final String EXCLUSIVE_NAMESPACE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private static final Set<String> IDS = Set.of("id", "Id", "ID", "AssertionID");

    private static final Set<String> CERTIFIED = Set.of("X509Data", "SecurityTokenReference");

    private Parts() {}

    public static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    static List<Element> named(Element parent, String namespace, String name) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, name))
                .toList();
    }

    public static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    /** The only child of that name. */
    public static Element one(Element parent, String namespace, String name) throws Unfit {
        List<Element> found = named(parent, namespace, name);
        if (found.size() != 1) {
            throw new Unfit(Fault.FORM, found.size() + " of " + name + " in " + parent.getLocalName());
        }
        return found.getFirst();
    }

    /** That the element has no other children than these. */
    public static void all(Element parent, String namespace, String... names) throws Unfit {
        Set<String> known = Set.of(names);
        for (Element child : children(parent)) {
            if (!namespace.equals(child.getNamespaceURI()) || !known.contains(child.getLocalName())) {
                throw new Unfit(Fault.FORM, child.getNodeName() + " in " + parent.getLocalName());
            }
        }
    }

    public static String algorithm(Element element) {
        return element.getAttribute("Algorithm");
    }

    /** The signature method that a SignedInfo names. */
    public static XmlAlgorithms.Method method(Element info) throws Unfit {
        Element named = one(info, DS, "SignatureMethod");
        String uri = algorithm(named);
        XmlAlgorithms.Method method = XmlAlgorithms.Method.of(uri).orElseThrow(() -> Unfit.algorithm(uri));
        all(named, DS);
        return method;
    }

    /** The digest method that a reference, or whatever else has one, names. */
    public static XmlAlgorithms.Digest digest(Element reference) throws Unfit {
        String uri = algorithm(one(reference, DS, "DigestMethod"));
        return XmlAlgorithms.Digest.of(uri).orElseThrow(() -> Unfit.algorithm(uri));
    }

    /** That it is not a bare key, which may be anybody's, but a certificate. */
    public static void certified(Element keyInfo) throws Unfit {
        if (children(keyInfo).stream().noneMatch(child -> CERTIFIED.contains(child.getLocalName()))) {
            throw new Unfit(Fault.FORM, Finding.SIGNER_CERTIFICATE_MISSING, "a key without a certificate");
        }
    }

    /** That the method is exclusive canonical XML; the prefixes that it keeps in any case. */
    public static List<String> exclusive(Element method) throws Unfit {
        if (!algorithm(method).equals(CanonicalXml.EXCLUSIVE)) {
            throw new Unfit(Fault.ALGORITHM, "not exclusive canonical XML: " + algorithm(method));
        }
        return prefixes(method);
    }

    /** The prefixes that a canonicalisation keeps in any case. */
    public static List<String> prefixes(Element method) throws Unfit {
        CanonicalXml.check(algorithm(method));
        all(method, EXCLUSIVE_NAMESPACE, "InclusiveNamespaces");
        @Nullable
        Element kept = children(method).isEmpty() ? null : one(method, EXCLUSIVE_NAMESPACE, "InclusiveNamespaces");
        String prefixes = kept == null ? "" : kept.getAttribute("PrefixList").strip();
        return prefixes.isEmpty() ? List.of() : List.of(prefixes.split("\\s+"));
    }

    /** The same, of a file that has been read before. */
    static byte[] decoded(Element element) {
        try {
            return base64(element);
        } catch (Unfit e) {
            throw new UnreadableSignatureException("Expected base64 in " + element.getLocalName(), e);
        }
    }

    /** The bytes that an element holds in base64, whatever its line ends. */
    public static byte[] base64(Element element) throws Unfit {
        try {
            return Base64.getMimeDecoder().decode(element.getTextContent());
        } catch (IllegalArgumentException e) {
            throw new Unfit(Fault.FORM, "not base64: " + element.getLocalName());
        }
    }

    /** That one element bears the id, anywhere under this one. */
    public static void aloneBears(Element root, String id) throws Unfit {
        List<Element> bearers = new ArrayList<>();
        collect(root, id, bearers);
        if (bearers.size() != 1) {
            throw new Unfit(Fault.REFERENCE, Finding.AMBIGUOUS_ID, bearers.size() + " elements bear the id");
        }
    }

    private static void collect(Element element, String id, List<Element> bearers) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            if (IDS.contains(attribute.getLocalName()) && attribute.getValue().equals(id)) {
                bearers.add(element);
            }
        }
        children(element).forEach(child -> collect(child, id, bearers));
    }
}

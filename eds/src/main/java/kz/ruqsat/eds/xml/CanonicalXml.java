package kz.ruqsat.eds.xml;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.Data;
import javax.xml.crypto.NodeSetData;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Canonical XML of one element with what is in it, by the canonicaliser of the JDK. The element is taken out into a
 * document of its own together with the namespaces that it stands under, so that nothing around it has a say.
 */
public final class CanonicalXml {
    public static final String EXCLUSIVE = CanonicalizationMethod.EXCLUSIVE;
    public static final String INCLUSIVE = CanonicalizationMethod.INCLUSIVE;

    private static final Set<String> METHODS = Set.of(
            EXCLUSIVE,
            INCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS,
            CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS);

    private static final Set<String> INHERITING = Set.of(INCLUSIVE, CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS);

    private CanonicalXml() {}

    /** Exclusive, without comments; the prefixes are those that are kept whether or not they are seen in use. */
    public static byte[] exclusive(Element element, List<String> prefixes) {
        return canonical(element, EXCLUSIVE, prefixes);
    }

    /** The document by a method of this class, without its comments, as an empty address means it. */
    public static byte[] of(Document document, String method) {
        try {
            return without(document, null, method, List.of());
        } catch (Unfit e) {
            throw new IllegalArgumentException("Not a canonicalisation: " + method, e);
        }
    }

    /** The element where it stands, by inclusive canonical XML. */
    public static byte[] inclusive(Element element) {
        return canonical(element, INCLUSIVE, List.of());
    }

    /** The element by that method. */
    public static byte[] of(Element element, String method, List<String> prefixes) throws Unfit {
        check(method);
        return canonical(element, method, prefixes);
    }

    /**
     * The whole document by that method, as if the element were not in it. Without its comments, whatever the method: an
     * empty address means the document without them (XML Signature 4.4.3.3).
     */
    public static byte[] without(Document document, @Nullable Element element, String method, List<String> prefixes)
            throws Unfit {
        check(method);
        List<Node> nodes = new ArrayList<>();
        nodes.add(document);
        collect(document, nodes);
        List<Node> left = new ArrayList<>();
        if (element != null) {
            add(element, left);
        }
        Set<Node> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(left);
        nodes.removeIf(node -> out.contains(node) || node instanceof Comment);
        return canonical(nodes, method, prefixes);
    }

    /** That it is a method of canonicalisation at all, and one that we have. */
    static void check(String method) throws Unfit {
        if (!METHODS.contains(method)) {
            throw new Unfit(Fault.ALGORITHM, method);
        }
    }

    /** The element written out as UTF-8 with every namespace it stands under: for keeping it or handing it on. */
    public static byte[] whole(Element element) {
        return canonical(element, CanonicalizationMethod.INCLUSIVE, List.of());
    }

    /** The element as the root of a document of its own, with the namespaces it stood under. */
    public static Element apart(Element element) {
        return apart(element, false);
    }

    /** @param language whether it brings xml:lang and the like with it, as inclusive canonical XML wants */
    private static Element apart(Element element, boolean language) {
        Document own = SafeXml.empty();
        Element root = (Element) own.importNode(element, true);
        own.appendChild(root);
        for (Node above = element.getParentNode(); above instanceof Element parent; above = parent.getParentNode()) {
            inherit(root, parent.getAttributes(), language);
        }
        return root;
    }

    private static void inherit(Element root, NamedNodeMap attributes, boolean language) {
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            boolean inherited = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())
                    || language && XMLConstants.XML_NS_URI.equals(attribute.getNamespaceURI());
            if (inherited && !root.hasAttribute(attribute.getName())) {
                root.setAttributeNS(attribute.getNamespaceURI(), attribute.getName(), attribute.getValue());
            }
        }
    }

    private static byte[] canonical(Element element, String method, List<String> prefixes) {
        List<Node> nodes = new ArrayList<>();
        Document own = apart(element, INHERITING.contains(method)).getOwnerDocument();
        nodes.add(own);
        collect(own, nodes);
        return canonical(nodes, method, prefixes);
    }

    private static byte[] canonical(List<Node> nodes, String method, List<String> prefixes) {
        try {
            TransformService service = TransformService.getInstance(method, "DOM");
            service.init(new DOMStructure(transform(prefixes)), null);
            Data data = service.transform(new Nodes(nodes), null);
            try (InputStream bytes = ((OctetStreamData) data).getOctetStream()) {
                return bytes.readAllBytes();
            }
        } catch (GeneralSecurityException | TransformException | IOException e) {
            throw new IllegalStateException("XML that was read can be written", e);
        }
    }

    /** The JDK heeds the prefixes only when it reads them from an element. */
    private static Element transform(List<String> prefixes) {
        Document own = SafeXml.empty();
        Element transform = own.createElementNS(Parts.DS, "Transform");
        if (!prefixes.isEmpty()) {
            Element kept = own.createElementNS(EXCLUSIVE, "InclusiveNamespaces");
            kept.setAttributeNS(null, "PrefixList", String.join(" ", prefixes));
            transform.appendChild(kept);
        }
        return transform;
    }

    private static void collect(Node parent, List<Node> nodes) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            add(child, nodes);
        }
    }

    /** The node with its attributes and all that is in it. */
    private static void add(Node node, List<Node> nodes) {
        nodes.add(node);
        if (node instanceof Element element) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                nodes.add(attributes.item(i));
            }
            collect(element, nodes);
        }
    }

    private record Nodes(List<Node> nodes) implements NodeSetData<Node> {
        @Override
        public Iterator<Node> iterator() {
            return nodes.iterator();
        }
    }
}

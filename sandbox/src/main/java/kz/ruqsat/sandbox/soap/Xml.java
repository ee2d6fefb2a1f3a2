package kz.ruqsat.sandbox.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reads and writes XML; no document type, hence no entity, is ever let in. */
public final class Xml {
    private Xml() {}

    public static Document empty() {
        return builder().newDocument();
    }

    /** @throws Malformed when it is no XML, or has a document type */
    public static Document read(byte[] bytes) {
        try {
            return builder().parse(new ByteArrayInputStream(bytes));
        } catch (SAXException | IOException e) {
            throw new Malformed("not XML: " + e.getMessage());
        }
    }

    public static Document read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The node as text without a declaration, whole by itself: namespaces from above are declared again. */
    public static String text(Node node) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var out = new StringWriter();
            transformer.transform(new DOMSource(node), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("cannot write XML", e);
        }
    }

    public static byte[] bytes(Document document) {
        return text(document).getBytes(StandardCharsets.UTF_8);
    }

    /** The element's child elements. */
    public static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /** The first child of that name in whatever namespace. */
    public static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .findFirst();
    }

    /** The text at the end of the path of names; empty when there is none or it is blank. */
    public static Optional<String> text(Element from, String... path) {
        Optional<Element> at = Optional.of(from);
        for (var name : path) {
            at = at.flatMap(element -> child(element, name));
        }
        return at.map(Element::getTextContent).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws Malformed when the text is not there */
    public static String needed(Element from, String... path) {
        return text(from, path).orElseThrow(() -> new Malformed(String.join("/", path) + " is missing"));
    }

    private static DocumentBuilder builder() {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's parser knows these features", e);
        }
    }
}

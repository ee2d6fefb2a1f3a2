package kz.ruqsat.sandbox.soap;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The element {@code data}: a document as escaped text, or the document itself. */
public final class Payload {
    /** How a document is put in. */
    public enum Form {
        ESCAPED,
        INLINE
    }

    private Payload() {}

    /** What is in it, either way. */
    public static String read(Element data) {
        var inside = Xml.children(data);
        if (inside.size() > 1) {
            throw new Malformed("data holds several elements");
        }
        return inside.isEmpty() ? data.getTextContent().strip() : Xml.text(inside.getFirst());
    }

    /** Puts it in; what is not XML goes in as text whatever the form. */
    public static void write(Element data, String document, Form form) {
        if (form == Form.INLINE && document.startsWith("<")) {
            Node copy = data.getOwnerDocument().importNode(Xml.read(document).getDocumentElement(), true);
            data.appendChild(copy);
        } else {
            data.setAttributeNS(Names.XMLNS, "xmlns:xs", Names.XSD);
            data.setAttributeNS(Names.XMLNS, "xmlns:xsi", Names.XSI);
            data.setAttributeNS(Names.XSI, "xsi:type", "xs:string");
            data.setTextContent(document);
        }
    }
}

package kz.ruqsat.sandbox.soap;

import java.util.UUID;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP envelope.
 *
 * @param content the one element in the body: what is asked, answered, or the fault
 */
public record Envelope(Document document, Element header, Element body, Element content) {

    /** @throws Malformed when it is not an envelope with a header and one thing in its body */
    public static Envelope read(byte[] bytes) {
        var document = Xml.read(bytes);
        var root = document.getDocumentElement();
        if (!is(root, "Envelope")) {
            throw new Malformed("not a SOAP 1.1 envelope");
        }
        var parts = Xml.children(root);
        if (parts.size() != 2 || !is(parts.getFirst(), "Header") || !is(parts.getLast(), "Body")) {
            throw new Malformed("an envelope has a header and a body, and nothing else");
        }
        var body = parts.getLast();
        if (Xml.children(body).size() != 1) {
            throw new Malformed("a body holds one element");
        }
        return new Envelope(document, parts.getFirst(), body, Xml.children(body).getFirst());
    }

    /** An envelope, unsigned yet, around a copy of the element. */
    public static Envelope around(Element content) {
        var document = Xml.empty();
        var root = document.createElementNS(Names.SOAP, "soap:Envelope");
        root.setAttributeNS(Names.XMLNS, "xmlns:soap", Names.SOAP);
        document.appendChild(root);
        var header = document.createElementNS(Names.SOAP, "soap:Header");
        root.appendChild(header);
        var body = document.createElementNS(Names.SOAP, "soap:Body");
        body.setAttributeNS(Names.XMLNS, "xmlns:wsu", Names.WSU);
        body.setAttributeNS(Names.WSU, "wsu:Id", "id-" + UUID.randomUUID());
        root.appendChild(body);
        var copy = (Element) document.importNode(content, true);
        body.appendChild(copy);
        return new Envelope(document, header, body, copy);
    }

    /** True for an answer that is a fault. */
    public boolean isFault() {
        return is(content, "Fault");
    }

    public byte[] bytes() {
        return Xml.bytes(document);
    }

    private static boolean is(Element element, String name) {
        return Names.SOAP.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}

package kz.ruqsat.eds;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.MessageVerdict.Fault;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * A SOAP 1.1 message taken apart by the place of its parts.
 *
 * @param signature the one in the one security header
 */
record Envelope(Element root, Element body, Element signature) {
    private static final Set<String> IDS = Set.of("id", "Id", "ID", "AssertionID");

    static Envelope of(Document document) throws Unfit {
        Element root = document.getDocumentElement();
        if (!Parts.is(root, WsSecurity.SOAP, "Envelope")) {
            throw new Unfit(Fault.NOT_SOAP, "root is " + root.getNodeName());
        }
        alone(root, "Envelope");
        alone(root, "Body");
        alone(root, "Header");
        List<Element> children = Parts.children(root);
        if (children.size() != 2
                || !Parts.is(children.getFirst(), WsSecurity.SOAP, "Header")
                || !Parts.is(children.getLast(), WsSecurity.SOAP, "Body")) {
            throw new Unfit(Fault.NOT_SOAP, "a Header and a Body are expected, nothing else");
        }
        return new Envelope(root, children.getLast(), signature(children.getFirst()));
    }

    /** Not even deep within may there be another one that a careless reader could take for it. */
    private static void alone(Element root, String name) throws Unfit {
        Document document = root.getOwnerDocument();
        int count = document.getElementsByTagNameNS(WsSecurity.SOAP, name).getLength();
        if (count != 1) {
            throw new Unfit(Fault.NOT_SOAP, count + " of " + name);
        }
    }

    private static Element signature(Element header) throws Unfit {
        List<Element> security = Parts.children(header).stream()
                .filter(child -> Parts.is(child, WsSecurity.WSSE, "Security"))
                .toList();
        int signatures =
                header.getElementsByTagNameNS(WsSecurity.DS, "Signature").getLength();
        if (security.size() != 1 || signatures != 1) {
            throw new Unfit(Fault.NO_SIGNATURE, security.size() + " security headers, " + signatures + " signatures");
        }
        return Parts.children(security.getFirst()).stream()
                .filter(child -> Parts.is(child, WsSecurity.DS, "Signature"))
                .findFirst()
                .orElseThrow(() -> new Unfit(Fault.NO_SIGNATURE, "not where it belongs"));
    }

    /** That the address names the Body, and that nothing else in the message bears that id. */
    void checkMeantBy(String uri) throws Unfit {
        String id = body.getAttributeNS(WsSecurity.WSU, "Id");
        if (id.isEmpty() || !uri.equals("#" + id)) {
            throw new Unfit(Fault.REFERENCE, Finding.AMBIGUOUS_ID, "signed is " + uri + ", the Body is " + id);
        }
        aloneBears(root, id);
    }

    /** That one element bears the id, anywhere under this one. */
    static void aloneBears(Element root, String id) throws Unfit {
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
        Parts.children(element).forEach(child -> collect(child, id, bearers));
    }
}

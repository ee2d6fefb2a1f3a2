package kz.ruqsat.eds.soap;

import java.util.List;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.Unfit;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A SOAP 1.1 message taken apart by the place of its parts.
 *
 * @param signature the one in the one security header
 */
public record Envelope(Element root, Element body, Element signature) {
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
        int signatures = header.getElementsByTagNameNS(Parts.DS, "Signature").getLength();
        if (security.size() != 1 || signatures != 1) {
            throw new Unfit(Fault.NO_SIGNATURE, security.size() + " security headers, " + signatures + " signatures");
        }
        return Parts.children(security.getFirst()).stream()
                .filter(child -> Parts.is(child, Parts.DS, "Signature"))
                .findFirst()
                .orElseThrow(() -> new Unfit(Fault.NO_SIGNATURE, "not where it belongs"));
    }

    /** That the address names the Body, and that nothing else in the message bears that id. */
    void checkMeantBy(String uri) throws Unfit {
        String id = body.getAttributeNS(WsSecurity.WSU, "Id");
        if (id.isEmpty() || !uri.equals("#" + id)) {
            throw new Unfit(Fault.REFERENCE, Finding.AMBIGUOUS_ID, "signed is " + uri + ", the Body is " + id);
        }
        Parts.aloneBears(root, id);
    }
}

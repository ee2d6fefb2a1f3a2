package kz.ruqsat.eds.signing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.ruqsat.eds.xml.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** XML read, put together and written. */
final class XmlText {
    static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    static final String ENVELOPED = DS + "enveloped-signature";

    /** The line length of base64 in mail (RFC 2045), which NCALayer keeps to. */
    private static final int LINE = 76;

    private static final byte[] LINE_END = {'\r', '\n'};

    private XmlText() {}

    static Document parse(byte[] xml) {
        try {
            return SafeXml.parse(xml);
        } catch (SAXException e) {
            throw new IllegalArgumentException("Expected well-formed XML without a document type", e);
        }
    }

    /** Puts an element, given as text, behind everything else in the parent. */
    static Element append(Element parent, String text) {
        Element own = parse(text.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
        return (Element) parent.appendChild(parent.getOwnerDocument().importNode(own, true));
    }

    static Element child(Element parent, String name) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        throw new IllegalStateException("we have written no " + name);
    }

    /** The document as UTF-8, as NCALayer writes it. */
    static byte[] write(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IllegalStateException("XML that was read can be written", e);
        }
        return bytes.toByteArray();
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Base64 in lines. */
    static String lines(byte[] bytes) {
        return Base64.getMimeEncoder(LINE, LINE_END).encodeToString(bytes);
    }

    static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }
}

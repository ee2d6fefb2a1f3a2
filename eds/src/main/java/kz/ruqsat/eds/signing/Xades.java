package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.XadesProperties;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import kz.ruqsat.eds.xml.XmlSignature;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes signatures over whole XML documents that stand in them, the last child of the root (ETSI EN 319 132-1). One who
 * signs after another signs the other's signature too, with all proof that stands in it: so only the last signature can
 * be raised, and its archive time stamps speak for those before it.
 *
 * @param clock for the time that the signer claims
 * @param proof where time stamps and evidence come from; null when only bare signatures are made
 */
public record Xades(InstantSource clock, @Nullable Proving proof) {

    /** A plain signature; algorithms, digest and certificate go into it, the value comes last. */
    private static final String PLAIN = """
            <ds:Signature xmlns:ds="%s">
            <ds:SignedInfo>
            <ds:CanonicalizationMethod Algorithm="%s"/>
            <ds:SignatureMethod Algorithm="%s"/>
            <ds:Reference URI="">
            <ds:Transforms>
            <ds:Transform Algorithm="%s"/>
            <ds:Transform Algorithm="%s#WithComments"/>
            </ds:Transforms>
            <ds:DigestMethod Algorithm="%s"/>
            <ds:DigestValue>%s</ds:DigestValue>
            </ds:Reference>
            </ds:SignedInfo>
            <ds:SignatureValue/>
            <ds:KeyInfo>
            <ds:X509Data>
            <ds:X509Certificate>
            %s
            </ds:X509Certificate>
            </ds:X509Data>
            </ds:KeyInfo>
            </ds:Signature>""";

    /**
     * A plain signature, to the letter as NCALayer makes it (INTERFACES 1.5).
     *
     * @param document XML without a document type
     * @throws IllegalArgumentException when it is none
     * @throws IOException when the key can't be used now
     */
    public static byte[] signPlainly(byte[] document, SigningKey key) throws IOException {
        Document parsed = XmlText.parse(document);
        XmlAlgorithms.Method method = XmlAlgorithms.Method.forCertificate(key.certificate());
        byte[] digest = method.digest().of(CanonicalXml.of(parsed, CanonicalXml.INCLUSIVE));
        Element signature =
                XmlText.append(parsed.getDocumentElement(), plain(method, digest, XmlText.encoded(key.certificate())));
        Element info = XmlText.child(signature, "SignedInfo");
        byte[] value = method.toXml(key.sign(CanonicalXml.inclusive(info)), key.certificate());
        XmlText.child(signature, "SignatureValue").setTextContent("\n" + XmlText.lines(value) + "\n");
        return XmlText.write(parsed);
    }

    /** Without the value, for what is signed is written as it stands in the document. */
    private static String plain(XmlAlgorithms.Method method, byte[] digest, byte[] certificate) {
        return PLAIN.formatted(
                XmlText.DS,
                CanonicalXml.INCLUSIVE,
                method.uri(),
                XmlText.ENVELOPED,
                CanonicalXml.INCLUSIVE,
                method.digest().uri(),
                XmlText.base64(digest),
                XmlText.lines(certificate).replace("\r", "&#13;"));
    }

    /**
     * A signature of level B: it signs its time and its certificate too.
     *
     * @param document XML without a document type
     * @throws IllegalArgumentException when it is none
     * @throws IOException when the key can't be used now
     */
    public byte[] sign(byte[] document, SigningKey key) throws IOException {
        Document parsed = XmlText.parse(document);
        XadesText text = text(key);
        String reference = text.reference(
                "URI=\"\"",
                List.of(XmlText.ENVELOPED, CanonicalXml.EXCLUSIVE),
                CanonicalXml.of(parsed, CanonicalXml.EXCLUSIVE));
        XmlText.append(parsed.getDocumentElement(), signed(text, reference, "", "text/xml", key));
        return XmlText.write(parsed);
    }

    /**
     * A signature of level B that lies beside the file that it signs.
     *
     * @param name what the signature calls the file, relative to itself; whoever verifies is given the file
     * @throws IOException when the key can't be used now
     */
    public byte[] signApart(byte[] content, String name, SigningKey key) throws IOException {
        XadesText text = text(key);
        String address = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String reference = text.reference("URI=\"" + address + "\"", List.of(), content);
        return written(signed(text, reference, "", "application/octet-stream", key));
    }

    /**
     * A signature of level B that holds what it signs.
     *
     * @throws IOException when the key can't be used now
     */
    public byte[] signAround(byte[] content, SigningKey key) throws IOException {
        XadesText text = text(key);
        String id = text.id() + "-object";
        String reference = text.reference(
                "Type=\"" + XmlText.DS + "Object\" URI=\"#" + id + "\"", List.of(XmlText.DS + "base64"), content);
        String object = "<ds:Object Id=\"" + id + "\">" + XmlText.base64(content) + "</ds:Object>";
        return written(signed(text, reference, object, "application/octet-stream", key));
    }

    /**
     * Puts a signature over another signature's value into that signature. Only over the last signature of a document, or
     * over one inside of it: those before are signed by it. An archive time stamp that is there stays good and proves
     * nothing of the new signature.
     *
     * @param signed XML with signatures of XAdES
     * @param path from the last signature inwards: nothing for that one, else the numbers of the signatures over each
     * @param level B, or T with a time stamp of its own
     * @throws IOException when the key can't be used, or a time stamp or evidence can't be had now
     * @throws IllegalArgumentException when there is no such signature, or it has no place for one over it
     */
    public byte[] counterSign(byte[] signed, List<Integer> path, SigningKey key, SignatureLevel level)
            throws IOException {
        Document document = XmlText.parse(signed);
        XmlSignature over = at(document, path);
        XadesProperties properties = over.properties();
        String id = over.value().getAttribute("Id");
        if (properties == null || id.isEmpty()) {
            throw new IllegalArgumentException("A plain signature has no place for one over it");
        }
        XadesText text = text(key);
        String reference = text.reference(
                "Type=\"" + XadesProperties.COUNTERSIGNED + "\" URI=\"#" + id + "\"",
                List.of(CanonicalXml.EXCLUSIVE),
                over.stamped());
        XmlText.append(
                properties.place(),
                "<xades:CounterSignature xmlns:xades=\"" + XadesProperties.XADES + "\">"
                        + signed(text, reference, "", null, key) + "</xades:CounterSignature>");
        if (level != SignatureLevel.B) {
            List<Integer> own = new ArrayList<>(path);
            own.add(over.over().size() - 1);
            new XadesRaise(proving(), List.of(at(document, own))).to(level);
        }
        return XmlText.write(document);
    }

    private static XmlSignature at(Document document, List<Integer> path) {
        XmlSignature at = XmlSignature.all(document, null).getLast();
        for (int number : path) {
            List<XmlSignature> over = at.over();
            if (number < 0 || number >= over.size()) {
                throw new IllegalArgumentException("No signature " + number + " of " + over.size() + " over it");
            }
            at = over.get(number);
        }
        return at;
    }

    private static XadesText text(SigningKey key) {
        return new XadesText("s-" + UUID.randomUUID(), XmlAlgorithms.Method.forCertificate(key.certificate()));
    }

    private String signed(XadesText text, String reference, String object, @Nullable String kind, SigningKey key)
            throws IOException {
        String properties = text.properties(key.certificate(), kind, clock.instant());
        String info = text.signedInfo(reference, canonical(properties));
        byte[] value = text.method().toXml(key.sign(canonical(info)), key.certificate());
        return text.signature(info, value, key.certificate(), object, properties);
    }

    private static byte[] written(String signature) {
        return XmlText.write(XmlText.parse(signature.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * A signature of that level.
     *
     * @throws IOException when the key can't be used, or a time stamp or evidence can't be had now: nothing was made
     */
    public byte[] sign(byte[] document, SigningKey key, SignatureLevel level) throws IOException {
        return raise(sign(document, key), level);
    }

    /**
     * Brings the last signature to that level, adding what it lacks. At LTA another archive time stamp is put over all
     * that is there each time, with evidence about the one before; do it before the certificate of its authority ends.
     *
     * @param signed XML whose last signature is of XAdES
     * @throws IOException when a time stamp or evidence can't be had now: wait and do it again
     * @throws IllegalArgumentException when there is no such signature
     */
    public byte[] raise(byte[] signed, SignatureLevel level) throws IOException {
        return raise(signed, null, level);
    }

    /**
     * The same.
     *
     * @param content what a signature apart from its file is over; only LTA needs it
     */
    public byte[] raise(byte[] signed, byte @Nullable [] content, SignatureLevel level) throws IOException {
        if (level == SignatureLevel.B) {
            return signed;
        }
        Document document = XmlText.parse(signed);
        new XadesRaise(proving(), XmlSignature.all(document, content)).to(level);
        return XmlText.write(document);
    }

    private Proving proving() {
        if (proof == null) {
            throw new IllegalStateException("No time-stamp authority and no evidence to raise a signature with");
        }
        return proof;
    }

    /** Exclusive canonical XML is the same wherever the element stands. */
    private static byte[] canonical(String element) {
        Document apart = XmlText.parse(element.getBytes(StandardCharsets.UTF_8));
        return CanonicalXml.exclusive(apart.getDocumentElement(), List.of());
    }
}

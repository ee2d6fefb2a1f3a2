package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ruqsat.eds.CanonicalXml;
import kz.ruqsat.eds.SignatureLevel;
import kz.ruqsat.eds.XmlAlgorithms;
import kz.ruqsat.eds.XmlSignature;
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
        XadesText text =
                new XadesText("s-" + UUID.randomUUID(), XmlAlgorithms.Method.forCertificate(key.certificate()));
        String properties = text.properties(key.certificate(), clock.instant());
        String info = text.signedInfo(CanonicalXml.of(parsed, CanonicalXml.EXCLUSIVE), canonical(properties));
        byte[] value = text.method().toXml(key.sign(canonical(info)), key.certificate());
        XmlText.append(parsed.getDocumentElement(), text.signature(info, value, key.certificate(), properties));
        return XmlText.write(parsed);
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
        if (level == SignatureLevel.B) {
            return signed;
        }
        if (proof == null) {
            throw new IllegalStateException("No time-stamp authority and no evidence to raise a signature with");
        }
        Document document = XmlText.parse(signed);
        new XadesRaise(proof, XmlSignature.all(document)).to(level);
        return XmlText.write(document);
    }

    /** Exclusive canonical XML is the same wherever the element stands. */
    private static byte[] canonical(String element) {
        Document apart = XmlText.parse(element.getBytes(StandardCharsets.UTF_8));
        return CanonicalXml.exclusive(apart.getDocumentElement(), List.of());
    }
}

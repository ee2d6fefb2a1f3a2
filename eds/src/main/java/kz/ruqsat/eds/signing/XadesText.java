package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.XadesProperties;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XAdES signature as text.
 *
 * @param id of the signature; the other ids begin with it
 */
record XadesText(String id, XmlAlgorithms.Method method) {
    private static final String NAMESPACES =
            " xmlns:ds=\"" + XmlText.DS + "\" xmlns:xades=\"" + XadesProperties.XADES + "\"";

    private static final String ALL_NAMESPACES = NAMESPACES + " xmlns:xades141=\"" + XadesProperties.XADES_141 + "\"";

    /**
     * What is signed besides the subject.
     *
     * @param kind the subject's media type; null when it is another signature
     */
    String properties(X509Certificate certificate, @Nullable String kind, Instant now) {
        return """
                <xades:SignedProperties%s Id="%s-properties"><xades:SignedSignatureProperties>\
                <xades:SigningTime>%s</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>\
                %s</xades:CertDigest><xades:IssuerSerialV2>%s</xades:IssuerSerialV2></xades:Cert>\
                </xades:SigningCertificateV2></xades:SignedSignatureProperties>%s</xades:SignedProperties>""".formatted(
                        NAMESPACES,
                        id,
                        now.truncatedTo(ChronoUnit.SECONDS),
                        digest(XmlText.encoded(certificate)),
                        XmlText.base64(issuerSerial(certificate)),
                        kind == null ? "" : format(kind));
    }

    private String format(String kind) {
        return """
                <xades:SignedDataObjectProperties><xades:DataObjectFormat ObjectReference="#%s-document">\
                <xades:MimeType>%s</xades:MimeType></xades:DataObjectFormat></xades:SignedDataObjectProperties>""".formatted(id, kind);
    }

    /**
     * The reference to the subject.
     *
     * @param attributes such as {@code URI=""}
     * @param bytes what the transforms make of the subject
     */
    String reference(String attributes, List<String> transforms, byte[] bytes) {
        String all = transforms.stream()
                .map(transform -> "<ds:Transform Algorithm=\"" + transform + "\"/>")
                .collect(Collectors.joining());
        return "<ds:Reference Id=\"" + id + "-document\" " + attributes + ">"
                + (all.isEmpty() ? "" : "<ds:Transforms>" + all + "</ds:Transforms>") + digest(bytes)
                + "</ds:Reference>";
    }

    /** @param reference to the subject */
    String signedInfo(String reference, byte[] properties) {
        return """
                <ds:SignedInfo xmlns:ds="%s"><ds:CanonicalizationMethod Algorithm="%s"/>\
                <ds:SignatureMethod Algorithm="%s"/>%s<ds:Reference Type="%s" URI="#%s-properties"><ds:Transforms><ds:Transform Algorithm="%s"/>\
                </ds:Transforms>%s</ds:Reference></ds:SignedInfo>""".formatted(
                        XmlText.DS,
                        CanonicalXml.EXCLUSIVE,
                        method.uri(),
                        reference,
                        XadesProperties.SIGNED,
                        id,
                        CanonicalXml.EXCLUSIVE,
                        digest(properties));
    }

    /** @param object what the signature holds beside its properties, or nothing */
    String signature(String info, byte[] value, X509Certificate certificate, String object, String properties) {
        return """
                <ds:Signature%s Id="%s">%s<ds:SignatureValue Id="%s-value">%s</ds:SignatureValue><ds:KeyInfo>\
                <ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo>%s<ds:Object>\
                <xades:QualifyingProperties Target="#%s">%s</xades:QualifyingProperties></ds:Object></ds:Signature>""".formatted(
                        NAMESPACES,
                        id,
                        info,
                        id,
                        XmlText.base64(value),
                        XmlText.base64(XmlText.encoded(certificate)),
                        object,
                        id,
                        properties);
    }

    /** @param element such as {@code xades:SignatureTimeStamp} */
    static String timeStamp(String element, byte[] token) {
        return """
                <%s%s Id="t-%s"><ds:CanonicalizationMethod Algorithm="%s"/><xades:EncapsulatedTimeStamp>%s\
                </xades:EncapsulatedTimeStamp></%s>""".formatted(
                element, ALL_NAMESPACES, UUID.randomUUID(), CanonicalXml.EXCLUSIVE, XmlText.base64(token), element);
    }

    static String certificates(Evidence evidence) {
        StringBuilder all = new StringBuilder("<xades:CertificateValues" + NAMESPACES + ">");
        evidence.certificates()
                .forEach(certificate -> all.append(encapsulated("X509Certificate", XmlText.encoded(certificate))));
        return all.append("</xades:CertificateValues>").toString();
    }

    static String revocations(Evidence evidence) {
        StringBuilder all = new StringBuilder("<xades:RevocationValues" + NAMESPACES + ">");
        if (!evidence.lists().isEmpty()) {
            all.append("<xades:CRLValues>");
            evidence.lists().forEach(list -> all.append(encapsulated("CRLValue", list)));
            all.append("</xades:CRLValues>");
        }
        if (!evidence.answers().isEmpty()) {
            all.append("<xades:OCSPValues>");
            evidence.answers().forEach(answer -> all.append(encapsulated("OCSPValue", answer)));
            all.append("</xades:OCSPValues>");
        }
        return all.append("</xades:RevocationValues>").toString();
    }

    /** The evidence about the authorities of time stamps. */
    static String aboutTimeStamps(Evidence evidence) {
        return "<xades141:TimeStampValidationData" + ALL_NAMESPACES + ">"
                + (evidence.certificates().isEmpty() ? "" : certificates(evidence))
                + (evidence.silent() ? "" : revocations(evidence)) + "</xades141:TimeStampValidationData>";
    }

    private static String encapsulated(String what, byte[] bytes) {
        return "<xades:Encapsulated" + what + ">" + XmlText.base64(bytes) + "</xades:Encapsulated" + what + ">";
    }

    private String digest(byte[] bytes) {
        return "<ds:DigestMethod Algorithm=\"" + method.digest().uri() + "\"/><ds:DigestValue>"
                + XmlText.base64(method.digest().of(bytes)) + "</ds:DigestValue>";
    }

    private static byte[] issuerSerial(X509Certificate certificate) {
        X500Name issuer =
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        BigInteger serial = certificate.getSerialNumber();
        try {
            return new IssuerSerial(new GeneralNames(new GeneralName(issuer)), serial).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("a name and a number have an encoding", e);
        }
    }
}

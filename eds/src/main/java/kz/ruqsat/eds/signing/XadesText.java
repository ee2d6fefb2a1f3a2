package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.ruqsat.eds.CanonicalXml;
import kz.ruqsat.eds.XadesProperties;
import kz.ruqsat.eds.XmlAlgorithms;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;

/**
 * The parts of an XAdES signature as text.
 *
 * @param id of the signature; the other ids begin with it
 */
record XadesText(String id, XmlAlgorithms.Method method) {
    private static final String NAMESPACES =
            " xmlns:ds=\"" + XmlText.DS + "\" xmlns:xades=\"" + XadesProperties.XADES + "\"";

    /** What is signed besides the document. */
    String properties(X509Certificate certificate, Instant now) {
        return """
                <xades:SignedProperties%s Id="%s-properties"><xades:SignedSignatureProperties>\
                <xades:SigningTime>%s</xades:SigningTime><xades:SigningCertificateV2><xades:Cert><xades:CertDigest>\
                %s</xades:CertDigest><xades:IssuerSerialV2>%s</xades:IssuerSerialV2></xades:Cert>\
                </xades:SigningCertificateV2></xades:SignedSignatureProperties><xades:SignedDataObjectProperties>\
                <xades:DataObjectFormat ObjectReference="#%s-document"><xades:MimeType>text/xml</xades:MimeType>\
                </xades:DataObjectFormat></xades:SignedDataObjectProperties></xades:SignedProperties>""".formatted(
                        NAMESPACES,
                        id,
                        now.truncatedTo(ChronoUnit.SECONDS),
                        digest(XmlText.encoded(certificate)),
                        XmlText.base64(issuerSerial(certificate)),
                        id);
    }

    /** @param document the canonical bytes of the document */
    String signedInfo(byte[] document, byte[] properties) {
        return """
                <ds:SignedInfo xmlns:ds="%s"><ds:CanonicalizationMethod Algorithm="%s"/>\
                <ds:SignatureMethod Algorithm="%s"/><ds:Reference Id="%s-document" URI=""><ds:Transforms>\
                <ds:Transform Algorithm="%s"/><ds:Transform Algorithm="%s"/></ds:Transforms>%s</ds:Reference>\
                <ds:Reference Type="%s" URI="#%s-properties"><ds:Transforms><ds:Transform Algorithm="%s"/>\
                </ds:Transforms>%s</ds:Reference></ds:SignedInfo>""".formatted(
                        XmlText.DS,
                        CanonicalXml.EXCLUSIVE,
                        method.uri(),
                        id,
                        XmlText.ENVELOPED,
                        CanonicalXml.EXCLUSIVE,
                        digest(document),
                        XadesProperties.SIGNED,
                        id,
                        CanonicalXml.EXCLUSIVE,
                        digest(properties));
    }

    String signature(String info, byte[] value, X509Certificate certificate, String properties) {
        return """
                <ds:Signature%s Id="%s">%s<ds:SignatureValue Id="%s-value">%s</ds:SignatureValue><ds:KeyInfo>\
                <ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object>\
                <xades:QualifyingProperties Target="#%s">%s</xades:QualifyingProperties></ds:Object></ds:Signature>""".formatted(
                        NAMESPACES,
                        id,
                        info,
                        id,
                        XmlText.base64(value),
                        XmlText.base64(XmlText.encoded(certificate)),
                        id,
                        properties);
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

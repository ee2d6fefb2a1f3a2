package kz.ruqsat.eds.signing;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.eds.Algorithms;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/**
 * The CMS of a PDF signature (ETSI EN 319 142-1, 6.3): detached, with the signing certificate named and without a
 * signing time, which stands in the PDF.
 */
final class PdfCms {
    private PdfCms() {}

    /**
     * Signs the bytes.
     *
     * @param stamper whose time stamp over the signature goes in; null for none
     * @return DER
     */
    static byte[] make(SigningKey key, byte[] content, @Nullable TimeStampAuthority stamper) throws IOException {
        AlgorithmIdentifier signature = key.algorithm();
        AlgorithmIdentifier digest = Algorithms.digestOf(signature);
        ASN1Set attributes = attributes(key.certificate(), Algorithms.known(digest.getAlgorithm(), content));
        byte[] value = key.sign(attributes.getEncoded());
        ASN1Set unsigned = stamper == null
                ? null
                : new DERSet(attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        ASN1Primitive.fromByteArray(stamper.stamp(value))));
        SignerInfo signer = new SignerInfo(
                identifier(key.certificate()), digest, attributes, signature, new DEROctetString(value), unsigned);
        SignedData data = new SignedData(
                new DERSet(digest),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                certificates(key),
                null,
                new DERSet(signer));
        return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DER");
    }

    private static ASN1Set attributes(X509Certificate certificate, byte[] digest) throws IOException {
        byte[] hash = Algorithms.known(NISTObjectIdentifiers.id_sha256, encoded(certificate));
        return new DERSet(new ASN1Encodable[] {
            attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data),
            attribute(CMSAttributes.messageDigest, new DEROctetString(digest)),
            attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)}))
        });
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }

    private static SignerIdentifier identifier(X509Certificate certificate) {
        return new SignerIdentifier(new IssuerAndSerialNumber(
                X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded()),
                certificate.getSerialNumber()));
    }

    private static ASN1Set certificates(SigningKey key) throws IOException {
        List<X509Certificate> all = new ArrayList<>(List.of(key.certificate()));
        key.chain().stream().filter(one -> !all.contains(one)).forEach(all::add);
        List<ASN1Encodable> encoded = new ArrayList<>();
        for (X509Certificate one : all) {
            encoded.add(Certificate.getInstance(encoded(one)));
        }
        return new DERSet(encoded.toArray(ASN1Encodable[]::new));
    }

    private static byte[] encoded(X509Certificate certificate) throws IOException {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IOException("A certificate that has no encoding", e);
        }
    }
}

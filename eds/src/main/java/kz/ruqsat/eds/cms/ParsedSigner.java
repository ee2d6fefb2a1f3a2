package kz.ruqsat.eds.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/** A signer as BouncyCastle reads it. */
public record ParsedSigner(CmsStructure cms, SignerInformation signer) implements SignerParts {
    private static final String UTC = "GMT+00:00";
    private static final int UTC_LENGTH = 14 + UTC.length();

    @Override
    public @Nullable X509Certificate certificate() {
        return cms.certificate(signer);
    }

    @Override
    public AlgorithmIdentifier digestAlgorithm() {
        return signer.getDigestAlgorithmID();
    }

    @Override
    public AlgorithmIdentifier signatureAlgorithm() {
        return signer.toASN1Structure().getDigestEncryptionAlgorithm();
    }

    @Override
    public byte[] signedBytes() {
        try {
            byte[] bytes = signer.getEncodedSignedAttributes();
            return bytes == null ? new byte[0] : bytes;
        } catch (IOException e) {
            throw new UnreadableSignatureException("The signed attributes have no encoding", e);
        }
    }

    @Override
    public byte[] value() {
        return signer.getSignature();
    }

    @Override
    public @Nullable Said said() {
        AttributeTable attributes = signer.getSignedAttributes();
        return attributes == null ? null : new Table(cms, attributes);
    }

    /** Signed attributes as BouncyCastle reads them. */
    private record Table(CmsStructure cms, AttributeTable attributes) implements Said {

        @Override
        public boolean typed(@Nullable ASN1ObjectIdentifier contentType) {
            return contentType == null
                    ? attributes.getAll(CMSAttributes.contentType).size() == 0
                    : contentType.equals(only(CMSAttributes.contentType))
                            && cms.contentType().equals(contentType);
        }

        @Override
        public byte @Nullable [] messageDigest() {
            return only(CMSAttributes.messageDigest) instanceof ASN1OctetString octets ? octets.getOctets() : null;
        }

        @Override
        public @Nullable Instant signingTime() {
            Attribute attribute = attributes.get(CMSAttributes.signingTime);
            if (attribute == null || attribute.getAttrValues().size() != 1) {
                return null;
            }
            try {
                return instant(Time.getInstance(attribute.getAttrValues().getObjectAt(0)));
            } catch (RuntimeException e) {
                return null;
            }
        }

        @Override
        public @Nullable Named named() {
            Attribute second = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
            if (second != null) {
                return ParsedSigner.named(second);
            }
            Attribute first = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
            return first == null ? null : ParsedSigner.named(first);
        }

        /** The one value of an attribute that must be there once with one value; null otherwise. */
        private @Nullable ASN1Encodable only(ASN1ObjectIdentifier type) {
            if (attributes.getAll(type).size() != 1) {
                return null;
            }
            Attribute attribute = attributes.get(type);
            return attribute.getAttrValues().size() == 1
                    ? attribute.getAttrValues().getObjectAt(0)
                    : null;
        }
    }

    /** The library reads times with a formatter that it makes anew each time: dear, where the form is the usual one. */
    private static Instant instant(Time time) {
        String text = time.getTime();
        if (text.length() != UTC_LENGTH || !text.endsWith(UTC)) {
            return time.getDate().toInstant();
        }
        return LocalDateTime.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 4, 6, 10),
                        Integer.parseInt(text, 6, 8, 10),
                        Integer.parseInt(text, 8, 10, 10),
                        Integer.parseInt(text, 10, 12, 10),
                        Integer.parseInt(text, 12, 14, 10))
                .toInstant(ZoneOffset.UTC);
    }

    /** What an attribute names that is one of the two that name a certificate, the old or the new; null otherwise. */
    static @Nullable Named named(Attribute attribute) {
        ASN1Encodable value = attribute.getAttrValues().getObjectAt(0);
        if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signingCertificateV2)) {
            ESSCertIDv2 id = SigningCertificateV2.getInstance(value).getCerts()[0];
            return new Named(id.getHashAlgorithm().getAlgorithm(), id.getCertHash());
        }
        if (attribute.getAttrType().equals(PKCSObjectIdentifiers.id_aa_signingCertificate)) {
            ESSCertID id = SigningCertificate.getInstance(value).getCerts()[0];
            return new Named(OIWObjectIdentifiers.idSHA1, id.getCertHash());
        }
        return null;
    }
}

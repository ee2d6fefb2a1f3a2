package kz.ruqsat.sandbox.ncalayer;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import kz.ruqsat.sandbox.ca.Signatures;
import kz.ruqsat.sandbox.ca.SigningKey;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Makes a CMS as NCALayer does: CAdES signed attributes, the algorithms of the key, the signer's certificate inside. */
final class CmsSigner {
    private final TimeStamps timeStamps;
    private final InstantSource clock;

    CmsSigner(TimeStamps timeStamps, InstantSource clock) {
        this.timeStamps = timeStamps;
        this.clock = clock;
    }

    /** @param encapsulate true puts the content inside */
    byte[] signData(SigningKey key, byte[] content, boolean encapsulate, boolean stamp) {
        return signed(key, new CMSProcessableByteArray(content), encapsulate, null, stamp);
    }

    /** @param digest of the content, by the digest that goes with the key; the content stays outside */
    byte[] signDigest(SigningKey key, byte[] digest, boolean stamp) {
        int length = Signatures.digestLength(key.key());
        if (digest.length != length) {
            throw new NotPossible("a digest for this key has " + length + " bytes, not " + digest.length);
        }
        return signed(key, new CMSAbsentContent(), false, digest, stamp);
    }

    /** Adds one more signer to a CMS that holds its content. */
    byte[] signAgain(SigningKey key, CMSSignedData earlier, boolean stamp) {
        var content = earlier.getSignedContent();
        if (content == null || !(content.getContent() instanceof byte[] bytes)) {
            throw new NotPossible("the CMS does not hold the content that is to be signed again");
        }
        try {
            var added = new CMSSignedData(signData(key, bytes, true, stamp));
            var all = new ArrayList<SignerInformation>(earlier.getSignerInfos().getSigners());
            all.addAll(added.getSignerInfos().getSigners());
            var generator = new CMSSignedDataGenerator();
            generator.addSigners(new SignerInformationStore(all));
            generator.addCertificates(earlier.getCertificates());
            generator.addCertificates(added.getCertificates());
            return generator.generate(new CMSProcessableByteArray(bytes), true).getEncoded();
        } catch (CMSException | IOException e) {
            throw new NotPossible("cannot add a signer: " + e.getMessage(), e);
        }
    }

    private byte[] signed(
            SigningKey key, CMSTypedData content, boolean encapsulate, byte @Nullable [] digest, boolean stamp) {
        try {
            var generator = new CMSSignedDataGenerator();
            var certificate = new JcaX509CertificateHolder(key.certificate());
            // The national form names the combined algorithm, not bare rsaEncryption.
            var signer = new SignerInfoGeneratorBuilder(Signatures.digests(), algorithm -> algorithm)
                    .setContentDigest(Signatures.digest(key.key()))
                    .setSignedAttributeGenerator(attributes(key.certificate(), digest))
                    .build(Signatures.signer(key.key()), certificate);
            generator.addSignerInfoGenerator(signer);
            generator.addCertificate(certificate);
            var cms = generator.generate(content, encapsulate);
            return (stamp ? stamped(cms, key.key()) : cms).toASN1Structure().getEncoded("DER");
        } catch (CMSException | IOException | OperatorCreationException | CertificateEncodingException e) {
            throw new NotPossible("cannot sign: " + e.getMessage(), e);
        }
    }

    private CMSAttributeTableGenerator attributes(X509Certificate certificate, byte @Nullable [] digest) {
        return parameters -> {
            var all = new ASN1EncodableVector();
            var type = (ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE);
            // With no content there is no type parameter that one could trust: it is always plain data here.
            all.add(attribute(CMSAttributes.contentType, type == null ? PKCSObjectIdentifiers.data : type));
            all.add(attribute(CMSAttributes.signingTime, new Time(Date.from(clock.instant()))));
            var computed = (byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST);
            all.add(attribute(CMSAttributes.messageDigest, new DEROctetString(digest == null ? computed : digest)));
            all.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, reference(certificate)));
            return new AttributeTable(all);
        };
    }

    private static SigningCertificateV2 reference(X509Certificate certificate) {
        try {
            var holder = new JcaX509CertificateHolder(certificate);
            var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            var issuer = new IssuerSerial(holder.getIssuer(), certificate.getSerialNumber());
            return new SigningCertificateV2(new ESSCertIDv2(hash, issuer));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new NotPossible("cannot refer to the certificate", e);
        }
    }

    private CMSSignedData stamped(CMSSignedData cms, PrivateKey key) throws IOException {
        var signers = new ArrayList<SignerInformation>();
        for (var signer : cms.getSignerInfos().getSigners()) {
            var token = timeStamps.over(signer.getSignature(), key).getEncoded();
            var unsigned = new AttributeTable(new ASN1EncodableVector())
                    .add(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(token));
            signers.add(SignerInformation.replaceUnsignedAttributes(signer, unsigned));
        }
        return CMSSignedData.replaceSigners(cms, new SignerInformationStore(signers));
    }

    private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new Attribute(type, new DERSet(value));
    }
}

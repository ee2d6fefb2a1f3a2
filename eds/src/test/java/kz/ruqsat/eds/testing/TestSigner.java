package kz.ruqsat.eds.testing;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** Signs as NCALayer does (INTERFACES 3.7): signed attributes, certificate inside, signing certificate named. */
public final class TestSigner {
    public static final Instant CLAIMED = Instant.parse("2026-09-01T05:59:00Z");

    private TestSigner() {}

    public static byte[] attached(TestAuthority.Holder holder, byte[] content) throws Exception {
        return sign(holder, content, "SHA256withRSA", true, holder.certificate());
    }

    public static byte[] detached(TestAuthority.Holder holder, byte[] content) throws Exception {
        return sign(holder, content, "SHA256withRSA", false, holder.certificate());
    }

    public static byte[] sign(
            TestAuthority.Holder holder, byte[] content, String algorithm, boolean attach, X509Certificate shown)
            throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        add(generator, holder, algorithm);
        generator.addCertificates(new JcaCertStore(List.of(shown)));
        return generator.generate(new CMSProcessableByteArray(content), attach).getEncoded();
    }

    public static byte[] byBoth(TestAuthority.Holder one, TestAuthority.Holder other, byte[] content) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        add(generator, one, "SHA256withRSA");
        add(generator, other, "SHA256withRSA");
        generator.addCertificates(new JcaCertStore(List.of(one.certificate(), other.certificate())));
        return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
    }

    private static void add(CMSSignedDataGenerator generator, TestAuthority.Holder holder, String algorithm)
            throws Exception {
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes(holder)))
                        .build(
                                new JcaContentSignerBuilder(algorithm)
                                        .build(holder.keys().getPrivate()),
                                holder.certificate()));
    }

    public static byte[] withoutSignedAttributes(TestAuthority.Holder holder, byte[] content) throws Exception {
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                        .setDirectSignature(true)
                        .build(
                                new JcaContentSignerBuilder("SHA256withRSA")
                                        .build(holder.keys().getPrivate()),
                                holder.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(holder.certificate())));
        return generator.generate(new CMSProcessableByteArray(content), true).getEncoded();
    }

    private static AttributeTable attributes(TestAuthority.Holder holder) throws Exception {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(holder.certificate().getEncoded());
        Hashtable<Object, Object> attributes = new Hashtable<>();
        attributes.put(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {new ESSCertIDv2(hash)}))));
        attributes.put(
                CMSAttributes.signingTime,
                new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(CLAIMED)))));
        return new AttributeTable(attributes);
    }

    /** Puts a time-stamp token into every signer. */
    public static byte[] stamped(byte[] cms, Stamper stamper) throws Exception {
        CMSSignedData signed = new CMSSignedData(cms);
        List<SignerInformation> signers = new java.util.ArrayList<>();
        for (SignerInformation signer : signed.getSignerInfos()) {
            Attribute token = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(stamper.token(signer.getSignature()))));
            Hashtable<Object, Object> unsigned = new Hashtable<>();
            unsigned.put(token.getAttrType(), token);
            signers.add(SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(unsigned)));
        }
        return CMSSignedData.replaceSigners(signed, new SignerInformationStore(signers))
                .getEncoded();
    }

    /** Makes a token over a signature value. */
    public interface Stamper {
        byte[] token(byte[] signatureValue) throws Exception;
    }
}

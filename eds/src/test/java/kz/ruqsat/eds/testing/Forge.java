package kz.ruqsat.eds.testing;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.testing.TestAuthority.Holder;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates with whatever an authority ought not to put into them. */
public final class Forge {
    private static final Date FROM = Date.from(Instant.parse("2024-01-01T00:00:00Z"));
    private static final Date TO = Date.from(Instant.parse("2034-01-01T00:00:00Z"));
    private static long serial = 500_000;

    private final X500Name subject;
    private final KeyPair keys;
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> critical = new HashMap<>();
    private final Map<ASN1ObjectIdentifier, ASN1Encodable> other = new HashMap<>();
    private String algorithm = "SHA256withRSA";

    private Forge(String name, KeyPair keys) {
        this.subject = new X500Name(name);
        this.keys = keys;
    }

    /** @param path how many authorities may stand beneath; -1 for any number */
    public static Forge authority(String name, int path) {
        Forge forge = new Forge("CN=" + name + ",C=KZ", TestKeys.key(name));
        forge.critical.put(
                Extension.basicConstraints, path < 0 ? new BasicConstraints(true) : new BasicConstraints(path));
        forge.critical.put(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return forge;
    }

    /** A certificate for signing documents. */
    public static Forge person(String name) {
        Forge forge = new Forge("CN=" + name + ",SERIALNUMBER=IIN850101300015,C=KZ", TestKeys.key("holder"));
        forge.critical.put(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        forge.other.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(new KeyPurposeId[] {
            KeyPurposeId.id_kp_emailProtection,
            KeyPurposeId.getInstance(
                    new ASN1ObjectIdentifier(SignerRole.INDIVIDUAL.oids().getFirst()))
        }));
        return forge;
    }

    public Forge permitting(KeyPurposeId purpose) {
        other.put(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
        return this;
    }

    public Forge permittingNames(String tree) {
        critical.put(
                Extension.nameConstraints,
                new NameConstraints(
                        new GeneralSubtree[] {new GeneralSubtree(new GeneralName(new X500Name(tree)))}, null));
        return this;
    }

    public Forge excludingMail(String domain) {
        critical.put(Extension.nameConstraints, new NameConstraints(null, new GeneralSubtree[] {
            new GeneralSubtree(new GeneralName(GeneralName.rfc822Name, domain))
        }));
        return this;
    }

    public Forge withMail(String address) {
        other.put(Extension.subjectAlternativeName, new GeneralNames(new GeneralName(GeneralName.rfc822Name, address)));
        return this;
    }

    public Forge critical(String oid) {
        critical.put(new ASN1ObjectIdentifier(oid), new DERSequence());
        return this;
    }

    public Forge signedWith(String name) {
        algorithm = name;
        return this;
    }

    /** Signs itself. */
    public Holder root() throws Exception {
        return by(subject, keys);
    }

    public Holder by(Holder issuer) throws Exception {
        return by(
                X500Name.getInstance(
                        issuer.certificate().getSubjectX500Principal().getEncoded()),
                issuer.keys());
    }

    private Holder by(X500Name issuer, KeyPair with) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer, BigInteger.valueOf(++serial), FROM, TO, subject, keys.getPublic());
        for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : critical.entrySet()) {
            builder.addExtension(extension.getKey(), true, extension.getValue());
        }
        for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : other.entrySet()) {
            builder.addExtension(extension.getKey(), false, extension.getValue());
        }
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(with.getPrivate())));
        return new Holder(keys, certificate);
    }

    /** The same, with another algorithm named inside than the one outside by which the issuer really signed. */
    public static byte[] confused(Holder holder, Holder issuer, ASN1ObjectIdentifier inside) throws Exception {
        ASN1Sequence whole = ASN1Sequence.getInstance(holder.certificate().getEncoded());
        List<ASN1Encodable> parts = new ArrayList<>(
                List.of(ASN1Sequence.getInstance(whole.getObjectAt(0)).toArray()));
        parts.set(2, new AlgorithmIdentifier(inside));
        DERSequence signed = new DERSequence(parts.toArray(ASN1Encodable[]::new));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(issuer.keys().getPrivate());
        signature.update(signed.getEncoded());
        return new DERSequence(new ASN1Encodable[] {signed, whole.getObjectAt(1), new DERBitString(signature.sign())})
                .getEncoded();
    }
}

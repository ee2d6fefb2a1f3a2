package kz.ruqsat.eds.testing;

import static org.bouncycastle.asn1.x509.KeyUsage.cRLSign;
import static org.bouncycastle.asn1.x509.KeyUsage.digitalSignature;
import static org.bouncycastle.asn1.x509.KeyUsage.keyCertSign;
import static org.bouncycastle.asn1.x509.KeyUsage.keyEncipherment;
import static org.bouncycastle.asn1.x509.KeyUsage.nonRepudiation;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.SignerRole;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A throw-away certification authority with the profile of the national one (INTERFACES 3): root, issuing CA. */
public final class TestAuthority {
    public static final Instant NOW = Instant.parse("2026-09-01T06:00:00Z");
    public static final String IIN = "850101300015";
    public static final String BIN = "200140000018";
    public static final String SIGN = KeyPurposeId.id_kp_emailProtection.getId();
    public static final String LOGIN = KeyPurposeId.id_kp_clientAuth.getId();

    /** A certificate and its private key. */
    public record Holder(KeyPair keys, X509Certificate certificate) {}

    /** What to put into a certificate. */
    public record Profile(
            X500Name subject,
            int keyUsage,
            List<String> extendedKeyUsages,
            Instant notBefore,
            Instant notAfter,
            @Nullable String ocsp,
            @Nullable String crl,
            String algorithm,
            boolean authority,
            boolean strangeExtension) {

        public Profile dates(Instant from, Instant to) {
            return new Profile(
                    subject, keyUsage, extendedKeyUsages, from, to, ocsp, crl, algorithm, authority, strangeExtension);
        }

        public Profile at(@Nullable String ocspAddress, @Nullable String crlAddress) {
            return new Profile(
                    subject,
                    keyUsage,
                    extendedKeyUsages,
                    notBefore,
                    notAfter,
                    ocspAddress,
                    crlAddress,
                    algorithm,
                    authority,
                    strangeExtension);
        }

        public Profile signedWith(String name) {
            return new Profile(
                    subject,
                    keyUsage,
                    extendedKeyUsages,
                    notBefore,
                    notAfter,
                    ocsp,
                    crl,
                    name,
                    authority,
                    strangeExtension);
        }

        public Profile strange() {
            return new Profile(
                    subject, keyUsage, extendedKeyUsages, notBefore, notAfter, ocsp, crl, algorithm, authority, true);
        }

        public Profile as(String... usages) {
            return new Profile(
                    subject,
                    keyUsage,
                    List.of(usages),
                    notBefore,
                    notAfter,
                    ocsp,
                    crl,
                    algorithm,
                    authority,
                    strangeExtension);
        }
    }

    public final Holder root;
    public final Holder issuing;
    private long serial = 1000;

    public TestAuthority(String name) throws Exception {
        this(name, name);
    }

    /** The same name with other keys is another authority, one that pretends. */
    public TestAuthority(String name, String keys) throws Exception {
        this(name, keys, Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2035-01-01T00:00:00Z"));
    }

    /** One of another time. */
    public TestAuthority(String name, Instant from, Instant to) throws Exception {
        this(name, name, from, to);
    }

    private TestAuthority(String name, String keys, Instant from, Instant to) throws Exception {
        KeyPair rootKeys = TestKeys.key(keys + " root");
        Profile rootProfile = authority("НЕГІЗГІ КО " + name).dates(from, to);
        root = new Holder(rootKeys, sign(rootProfile, rootKeys, rootProfile.subject(), rootKeys));
        issuing = issue(
                root,
                authority("ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) " + name).dates(from, to),
                TestKeys.key(keys + " nca"));
    }

    public TrustAnchors trust() {
        return new TrustAnchors(List.of(root.certificate()), List.of(issuing.certificate()));
    }

    public Holder issue(Profile profile, KeyPair keys) throws Exception {
        return issue(issuing, profile, keys);
    }

    public Holder issue(Profile profile) throws Exception {
        return issue(profile, TestKeys.key("holder"));
    }

    public Holder issue(Holder issuer, Profile profile, KeyPair keys) throws Exception {
        X500Name name = X500Name.getInstance(
                issuer.certificate().getSubjectX500Principal().getEncoded());
        return new Holder(keys, sign(profile, keys, name, issuer.keys()));
    }

    private X509Certificate sign(Profile profile, KeyPair keys, X500Name issuer, KeyPair issuerKeys) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                issuer,
                BigInteger.valueOf(++serial),
                Date.from(profile.notBefore()),
                Date.from(profile.notAfter()),
                profile.subject(),
                keys.getPublic());
        if (profile.authority()) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        }
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(profile.keyUsage()));
        JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(keys.getPublic()));
        builder.addExtension(
                Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(issuerKeys.getPublic()));
        addUsages(builder, profile);
        addAddresses(builder, profile);
        if (profile.strangeExtension()) {
            builder.addExtension(new ASN1ObjectIdentifier("1.2.398.3.3.99"), true, new DEROctetString(new byte[] {1}));
        }
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder(profile.algorithm()).build(issuerKeys.getPrivate())));
    }

    private static void addUsages(JcaX509v3CertificateBuilder builder, Profile profile) throws Exception {
        if (profile.extendedKeyUsages().isEmpty()) {
            return;
        }
        KeyPurposeId[] purposes = profile.extendedKeyUsages().stream()
                .map(oid -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(oid)))
                .toArray(KeyPurposeId[]::new);
        boolean timeStamping = List.of(purposes).contains(KeyPurposeId.id_kp_timeStamping);
        builder.addExtension(Extension.extendedKeyUsage, timeStamping, new ExtendedKeyUsage(purposes));
        if (List.of(purposes).contains(KeyPurposeId.id_kp_OCSPSigning)) {
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
    }

    private static void addAddresses(JcaX509v3CertificateBuilder builder, Profile profile) throws Exception {
        if (profile.ocsp() != null) {
            builder.addExtension(
                    Extension.authorityInfoAccess,
                    false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, uri(profile.ocsp())));
        }
        if (profile.crl() != null) {
            DistributionPointName name = new DistributionPointName(new GeneralNames(uri(profile.crl())));
            builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                new DistributionPoint(name, null, null)
            }));
        }
    }

    private static GeneralName uri(String address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address);
    }

    private static Profile profile(X500Name subject, int keyUsage, String... usages) {
        return new Profile(
                subject,
                keyUsage,
                List.of(usages),
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse("2027-01-01T00:00:00Z"),
                null,
                null,
                "SHA256withRSA",
                false,
                false);
    }

    static Profile authority(String name) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, name)
                .addRDN(BCStyle.C, "KZ")
                .build();
        return new Profile(
                subject,
                keyCertSign | cRLSign,
                List.of(),
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2035-01-01T00:00:00Z"),
                null,
                null,
                "SHA256withRSA",
                true,
                false);
    }

    private static X500NameBuilder person() {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "ӘБДІҒАЛИЕВА ҮМІТ")
                .addRDN(BCStyle.SURNAME, "ӘБДІҒАЛИЕВА")
                .addRDN(BCStyle.SERIALNUMBER, "IIN" + IIN)
                .addRDN(BCStyle.C, "KZ")
                .addRDN(BCStyle.GIVENNAME, "ҚЫЗДАРБЕКҚЫЗЫ");
    }

    public static Profile individual() {
        return profile(
                person().build(),
                digitalSignature | nonRepudiation,
                SIGN,
                SignerRole.INDIVIDUAL.oids().getFirst());
    }

    public static Profile login() {
        return profile(
                person().build(),
                digitalSignature | keyEncipherment,
                LOGIN,
                SignerRole.INDIVIDUAL.oids().getFirst());
    }

    public static Profile ofFirm(SignerRole... roles) {
        String[] usages = Stream.concat(
                        Stream.of(SIGN, SignerRole.LEGAL_ENTITY.oids().getFirst()),
                        Stream.of(roles).map(role -> role.oids().getFirst()))
                .toArray(String[]::new);
        return profile(
                person().addRDN(BCStyle.O, "\"ТАС-КӨМІР\" ЖШС")
                        .addRDN(BCStyle.OU, "BIN" + BIN)
                        .build(),
                digitalSignature | nonRepudiation,
                usages);
    }

    public static Profile server(String name, KeyPurposeId purpose) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, name)
                .addRDN(BCStyle.C, "KZ")
                .build();
        return profile(subject, digitalSignature, purpose.getId());
    }
}

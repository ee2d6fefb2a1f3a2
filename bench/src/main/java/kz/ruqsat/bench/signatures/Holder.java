package kz.ruqsat.bench.signatures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.keys.LocalKey;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/**
 * Somebody's key under an issuing authority under a root, all of one kind, as the national authority has it.
 *
 * @param publicKey as the primitive wants it: the JDK wraps what it does not know in a certificate
 * @param trust the root and the issuing authority
 */
record Holder(LocalKey key, PublicKey publicKey, TrustAnchors trust) {
    private static final X500Name ROOT = new X500Name("CN=ROOT,C=KZ");
    private static final X500Name ISSUING = new X500Name("CN=NCA,C=KZ");
    private static final X500Name PERSON =
            new X500Name("CN=АХМЕТОВ АРМАН,SURNAME=АХМЕТОВ,SERIALNUMBER=IIN850101300015,C=KZ");

    /** A certificate in the making. */
    private record Draft(Kind kind, JcaX509v3CertificateBuilder builder) {

        static Draft of(Kind kind, X500Name issuer, X500Name subject, KeyPair keys, Instant now) {
            return new Draft(
                    kind,
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            BigInteger.valueOf(now.toEpochMilli()),
                            Date.from(now.minus(Duration.ofDays(1))),
                            Date.from(now.plus(Duration.ofDays(365))),
                            subject,
                            keys.getPublic()));
        }

        Draft authority(int below) throws CertIOException {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(below));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return this;
        }

        Draft person() throws CertIOException {
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            KeyPurposeId individual = KeyPurposeId.getInstance(new ASN1ObjectIdentifier("1.2.398.3.3.4.1.1"));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_emailProtection, individual
            }));
            return this;
        }

        X509Certificate signed(PrivateKey key) throws GeneralSecurityException {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new Pen(kind, key)));
        }
    }

    /** Signs what a builder writes. */
    private record Pen(Kind kind, PrivateKey key, ByteArrayOutputStream written) implements ContentSigner {
        Pen(Kind kind, PrivateKey key) {
            this(kind, key, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return kind.algorithm();
        }

        @Override
        public OutputStream getOutputStream() {
            return written;
        }

        @Override
        public byte[] getSignature() {
            try {
                return kind.sign(key, written.toByteArray());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static Holder of(Kind kind, Instant now) throws GeneralSecurityException, IOException {
        KeyPair top = kind.pair();
        KeyPair middle = kind.pair();
        KeyPair own = kind.pair();
        X509Certificate root = Draft.of(kind, ROOT, ROOT, top, now).authority(1).signed(top.getPrivate());
        X509Certificate issuing =
                Draft.of(kind, ROOT, ISSUING, middle, now).authority(0).signed(top.getPrivate());
        X509Certificate person =
                Draft.of(kind, ISSUING, PERSON, own, now).person().signed(middle.getPrivate());
        return new Holder(
                new LocalKey(own.getPrivate(), person, List.of(issuing, root)),
                own.getPublic(),
                new TrustAnchors(List.of(root), List.of(issuing)));
    }
}

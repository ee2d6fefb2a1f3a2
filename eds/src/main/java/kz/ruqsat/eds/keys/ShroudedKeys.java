package kz.ruqsat.eds.keys;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostPrivateKey;
import kz.ruqsat.eds.gost.GostProvider;
import kz.ruqsat.eds.gost.GostPublicKey;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.Pfx;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.SafeBag;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Opens the encrypted GOST keys of a PKCS#12 file (RFC 7292, 4.2.2), whose integrity somebody else has checked. */
final class ShroudedKeys {
    private ShroudedKeys() {}

    /** Is it a certificate of a GOST key? */
    static boolean gost(X509Certificate certificate) {
        return kind(certificate).isPresent();
    }

    /**
     * The key of that certificate.
     *
     * @throws IOException when the file holds no key that fits it
     */
    static PrivateKey open(byte[] file, char[] password, X509Certificate certificate)
            throws IOException, GeneralSecurityException {
        GostPublicKey wanted = GostProvider.publicKey(certificate.getPublicKey().getEncoded());
        for (SafeBag bag : bags(file)) {
            if (bag.getBagId().equals(PKCSObjectIdentifiers.pkcs8ShroudedKeyBag)) {
                byte[] plain = decrypted(bag.getBagValue().toASN1Primitive().getEncoded(), password);
                GostPrivateKey key = fits(plain, wanted.kind()) ? GostProvider.privateKey(plain) : null;
                if (key != null && key.publicKey().equals(wanted)) {
                    return key;
                }
            }
        }
        throw new IOException("No key in the file fits " + certificate.getSubjectX500Principal());
    }

    private static boolean fits(byte[] plain, GostKind kind) {
        return PrivateKeyInfo.getInstance(plain)
                .getPrivateKeyAlgorithm()
                .getAlgorithm()
                .equals(kind.keyOid());
    }

    private static Optional<GostKind> kind(X509Certificate certificate) {
        return GostKind.ofKey(
                SubjectPublicKeyInfo.getInstance(certificate.getPublicKey().getEncoded())
                        .getAlgorithm()
                        .getAlgorithm());
    }

    /** Keys lie in the parts that are not encrypted as a whole. */
    private static List<SafeBag> bags(byte[] file) throws IOException {
        try {
            ContentInfo safe = Pfx.getInstance(file).getAuthSafe();
            List<SafeBag> bags = new ArrayList<>();
            for (var part : ASN1Sequence.getInstance(octets(safe))) {
                ContentInfo content = ContentInfo.getInstance(part);
                if (content.getContentType().equals(PKCSObjectIdentifiers.data)) {
                    ASN1Sequence.getInstance(octets(content)).forEach(bag -> bags.add(SafeBag.getInstance(bag)));
                }
            }
            return bags;
        } catch (RuntimeException e) {
            throw new IOException("Not a PKCS#12 file that can be read", e);
        }
    }

    private static byte[] octets(ContentInfo content) {
        return ASN1OctetString.getInstance(content.getContent()).getOctets();
    }

    private static byte[] decrypted(byte[] shrouded, char[] password) throws IOException, GeneralSecurityException {
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(shrouded);
        // Of PBES2 the JDK tells the whole name only as the parameters' text.
        String name =
                info.getAlgName().equals("PBES2") ? info.getAlgParameters().toString() : info.getAlgName();
        PBEKeySpec spec = new PBEKeySpec(password);
        try {
            SecretKey secret = SecretKeyFactory.getInstance(name).generateSecret(spec);
            Cipher cipher = Cipher.getInstance(name);
            cipher.init(Cipher.DECRYPT_MODE, secret, info.getAlgParameters());
            return cipher.doFinal(info.getEncryptedData());
        } finally {
            spec.clearPassword();
        }
    }
}

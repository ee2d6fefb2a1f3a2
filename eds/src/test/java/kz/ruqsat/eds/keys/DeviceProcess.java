package kz.ruqsat.eds.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A process of its own, because a device's library reads its settings from the environment: makes a key in the device,
 * then opens it as the system would, signs, and prints certificate and signature.
 */
final class DeviceProcess {
    static final byte[] TEXT = "Лицензия".getBytes(StandardCharsets.UTF_8);

    private DeviceProcess() {}

    public static void main(String... args) throws Exception {
        Path library = Path.of(args[0]);
        char[] pin = args[1].toCharArray();
        make(library, pin, args[2]);
        ProviderKey key = ProviderKey.pkcs11(library, 0, pin, "seal");
        print(key.certificate().getEncoded());
        print(key.sign(TEXT));
        System.exit(0);
    }

    private static void make(Path library, char[] pin, String algorithm) throws Exception {
        var device =
                Security.getProvider("SunPKCS11").configure("--name=making\nlibrary=" + library + "\nslotListIndex=0");
        var store = KeyStore.getInstance("PKCS11", device);
        store.load(null, pin);
        var generator = KeyPairGenerator.getInstance(algorithm, device);
        generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Seal");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        var signer = new JcaContentSignerBuilder("SHA256with" + (algorithm.equals("RSA") ? "RSA" : "ECDSA"))
                .setProvider(device)
                .build(pair.getPrivate());
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        store.setKeyEntry("seal", pair.getPrivate(), null, new Certificate[] {certificate});
        store.store(null);
    }

    private static void print(byte[] bytes) {
        System.out.println(Base64.getEncoder().encodeToString(bytes));
    }
}

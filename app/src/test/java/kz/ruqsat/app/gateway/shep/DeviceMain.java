package kz.ruqsat.app.gateway.shep;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import kz.ruqsat.app.DeviceSettings;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.soap.WsSecurity;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A process of its own, because a device's library reads its settings from the environment: makes a key in the device, then
 * opens it by the system's settings, signs a message, and prints certificate and message.
 */
final class DeviceMain {
    private DeviceMain() {}

    public static void main(String... args) throws Exception {
        String configuration = args[0];
        String alias = args[1];
        make(Security.getProvider("SunPKCS11").configure(configuration), System.getenv("DEVICE_PIN"), "seal");
        DeviceSettings settings = new DeviceSettings(
                "SunPKCS11",
                Path.of(configuration),
                "PKCS11",
                List.of(),
                List.of("e-licensing=" + alias),
                null,
                "DEVICE_PIN");
        SigningKey key = Objects.requireNonNull(
                new KeyDevice(settings, System::getenv).open().get(Participant.E_LICENSING));
        print(key.certificate().getEncoded());
        print(WsSecurity.sign("<q:Question xmlns:q=\"urn:q\"/>", key));
        System.exit(0);
    }

    static X509Certificate certificate(KeyPair pair, Provider signing) throws Exception {
        X500Name name = new X500Name("CN=Seal");
        var builder = new JcaX509v3CertificateBuilder(
                name,
                BigInteger.ONE,
                Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                Date.from(Instant.parse("2027-01-01T00:00:00Z")),
                name,
                pair.getPublic());
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA")
                        .setProvider(signing)
                        .build(pair.getPrivate())));
    }

    private static void make(Provider device, String pin, String alias) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS11", device);
        store.load(null, pin.toCharArray());
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA", device);
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        store.setKeyEntry(alias, pair.getPrivate(), null, new Certificate[] {certificate(pair, device)});
        store.store(null);
    }

    private static void print(byte[] bytes) {
        System.out.println(Base64.getEncoder().encodeToString(bytes));
    }
}

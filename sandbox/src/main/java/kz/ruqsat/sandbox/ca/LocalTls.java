package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The TLS key of {@code wss://127.0.0.1}, signed by itself, made once. */
public final class LocalTls {
    private final SigningKey key;

    private LocalTls(SigningKey key) {
        this.key = key;
    }

    /** Reads {@code ncalayer.pem} in the folder or makes it. */
    public static LocalTls open(Path folder, Instant now) {
        var file = new OpenKeyFile(folder.resolve("ncalayer.pem"));
        if (!file.exists()) {
            file.write(made(now));
        }
        return new LocalTls(file.read());
    }

    /** For the server: shows the certificate. */
    public SSLContext server() {
        var secret = Password.random().toCharArray();
        try {
            var store = empty();
            store.setKeyEntry("tls", key.key(), secret, new Certificate[] {key.certificate()});
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, secret);
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up TLS", e);
        }
    }

    /** For a client: trusts this certificate and no other. */
    public static SSLContext client(Certificate trusted) {
        try {
            var store = empty();
            store.setCertificateEntry("tls", trusted);
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot set up TLS", e);
        }
    }

    public Certificate certificate() {
        return key.certificate();
    }

    private static SigningKey made(Instant now) {
        var name = new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.CN, "127.0.0.1")
                .addRDN(BCStyle.O, "NCALayer SANDBOX")
                .build();
        // Browsers refuse server certificates that live longer than 825 days.
        var validity = new Validity(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(800)));
        return Authority.selfSigned(name, KeyMint.one(KeyKind.RSA), validity, Profile.localTls());
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}

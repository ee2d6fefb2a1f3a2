package kz.ruqsat.sandbox.ca;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.ruqsat.sandbox.files.JsonFile;

/** One key with its certificates in a PKCS#12 file, as the authority hands keys to people. */
public record KeyFile(Path path, String password) {
    private static final String ALIAS = "key";

    public boolean exists() {
        return Files.exists(path);
    }

    public SigningKey read() {
        try (var in = Files.newInputStream(path)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            var chain = Arrays.stream(store.getCertificateChain(ALIAS))
                    .map(X509Certificate.class::cast)
                    .toList();
            var key = (PrivateKey) store.getKey(ALIAS, password.toCharArray());
            return new SigningKey(key, chain.getFirst(), chain.subList(1, chain.size()));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot open " + path, e);
        }
    }

    public void write(SigningKey key) {
        List<Certificate> chain = new ArrayList<>(List.of(key.certificate()));
        chain.addAll(key.issuers());
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key.key(), password.toCharArray(), chain.toArray(Certificate[]::new));
            var out = new ByteArrayOutputStream();
            store.store(out, password.toCharArray());
            JsonFile.replace(path, out.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot write " + path, e);
        }
    }
}

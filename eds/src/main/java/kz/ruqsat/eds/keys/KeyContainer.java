package kz.ruqsat.eds.keys;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One private key with its certificates: the content of a PKCS#12 file. RSA, EC and GOST keys are held alike; the key is
 * encrypted by PBES2 with AES-256. The national authority's files of RSA keys (3DES) can be read, and those of its GOST
 * keys cannot: their form is unpublished, for them there is {@link ProviderKey}.
 *
 * @param chain the key's certificate first, then those above it, nearest first
 */
public record KeyContainer(PrivateKey key, List<X509Certificate> chain) {
    private static final String TYPE = "PKCS12";
    private static final String ALIAS = "key";

    public KeyContainer {
        chain = List.copyOf(chain);
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("A key without a certificate");
        }
    }

    public X509Certificate certificate() {
        return chain.getFirst();
    }

    /** The certificates above the key's own, nearest first. */
    public List<X509Certificate> issuers() {
        return chain.subList(1, chain.size());
    }

    /**
     * Opens a PKCS#12 file and takes its first key that has a certificate.
     *
     * @throws IOException when it is no such file, the password is another one, or no such key is in it; the message says
     *     which
     */
    public static KeyContainer read(byte[] file, char[] password) throws IOException {
        KeyStore store = opened(file, password);
        try {
            for (String alias : Collections.list(store.aliases())) {
                KeyContainer found = entry(store, alias, file, password);
                if (found != null) {
                    return found;
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("The key in the PKCS#12 file cannot be read", e);
        }
        throw new IOException("The PKCS#12 file holds no private key with a certificate");
    }

    private static KeyStore opened(byte[] file, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(new ByteArrayInputStream(file), password);
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? new IOException("The password of the PKCS#12 file is another one", e)
                    : new IOException("Not a PKCS#12 file that can be read", e);
        } catch (GeneralSecurityException e) {
            throw new IOException("Not a PKCS#12 file that can be read", e);
        }
    }

    private static @Nullable KeyContainer entry(KeyStore store, String alias, byte[] file, char[] password)
            throws GeneralSecurityException, IOException {
        Certificate[] chain = store.getCertificateChain(alias);
        if (!store.isKeyEntry(alias) || chain == null || !(chain[0] instanceof X509Certificate first)) {
            return null;
        }
        // The JDK reads the file, but makes keys only of kinds that a registered provider knows.
        PrivateKey key = ShroudedKeys.gost(first)
                ? ShroudedKeys.open(file, password, first)
                : (PrivateKey) store.getKey(alias, password);
        return new KeyContainer(
                key, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
    }

    /** The PKCS#12 file. */
    public byte[] write(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A key that cannot be put into a PKCS#12 file", e);
        }
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "KeyContainer[" + certificate().getSubjectX500Principal() + "]";
    }
}

package kz.ruqsat.eds.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.eds.gost.GostKind;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.jspecify.annotations.Nullable;

/**
 * A key that stays where it is: in a device spoken to by PKCS#11, or with a licensed provider of the JCA, which alone can
 * read the national authority's GOST containers. The provider is given by whoever runs the system; it is registered
 * nowhere and none comes with this library. Safe for use by many threads if the provider is.
 */
public final class ProviderKey implements SigningKey {

    /**
     * How a provider names things.
     *
     * @param storeType of its key store, such as {@code PKCS11}
     * @param signatures its names of signatures by their OIDs; what is not there is asked for by its OID, then by the usual
     *     name
     */
    public record Dialect(String storeType, Map<String, String> signatures) {
        /** Devices. */
        public static final Dialect PKCS11 = new Dialect("PKCS11", Map.of());

        public Dialect {
            signatures = Map.copyOf(signatures);
        }
    }

    private final Provider provider;
    private final Dialect dialect;
    private final PrivateKey key;
    private final List<X509Certificate> certificates;

    private ProviderKey(Provider provider, Dialect dialect, PrivateKey key, List<X509Certificate> certificates) {
        this.provider = provider;
        this.dialect = dialect;
        this.key = key;
        this.certificates = certificates;
    }

    /**
     * Opens a device.
     *
     * @param library the device's PKCS#11 library
     * @param slot its place in the library's list of slots, from 0
     * @param pin of the user
     * @param alias the label of key and certificate; null: the first key with a certificate
     * @throws IOException when the library, the slot, the PIN or the key is not what was said
     */
    public static ProviderKey pkcs11(Path library, int slot, char[] pin, @Nullable String alias) throws IOException {
        Provider prototype = Security.getProvider("SunPKCS11");
        if (prototype == null) {
            throw new IOException("This JDK has no module jdk.crypto.cryptoki");
        }
        try {
            Provider device = prototype.configure(
                    "--name=ruqsat" + slot + "\nlibrary=" + library.toAbsolutePath() + "\nslotListIndex=" + slot);
            return open(device, Dialect.PKCS11, pin, alias);
        } catch (InvalidParameterException | ProviderException e) {
            throw new IOException("No PKCS#11 device by " + library + " in slot " + slot, e);
        }
    }

    /**
     * Opens the keys that a provider holds.
     *
     * @throws IOException when it has no such store or key, or the PIN is another one
     */
    public static ProviderKey open(Provider provider, Dialect dialect, char[] pin, @Nullable String alias)
            throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(dialect.storeType(), provider);
            store.load(null, pin);
            for (String each : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(each);
                if ((alias == null || alias.equals(each))
                        && chain != null
                        && store.getKey(each, pin) instanceof PrivateKey key) {
                    return new ProviderKey(provider, dialect, key, x509(chain));
                }
            }
        } catch (GeneralSecurityException e) {
            throw new IOException(provider.getName() + " does not open its keys", e);
        }
        throw new IOException(
                provider.getName() + " has no key with a certificate" + (alias == null ? "" : " under " + alias));
    }

    private static List<X509Certificate> x509(Certificate... chain) {
        return Arrays.stream(chain).map(X509Certificate.class::cast).toList();
    }

    @Override
    public X509Certificate certificate() {
        return certificates.getFirst();
    }

    @Override
    public List<X509Certificate> chain() {
        return certificates.subList(1, certificates.size());
    }

    @Override
    public byte[] sign(byte[] toBeSigned) {
        try {
            Signature signature = signature();
            signature.initSign(key);
            signature.update(toBeSigned);
            return signature.sign();
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IllegalStateException(provider.getName() + " does not sign", e);
        }
    }

    private Signature signature() throws NoSuchAlgorithmException {
        String oid = algorithm().getAlgorithm().getId();
        String name = dialect.signatures().get(oid);
        if (name != null) {
            return Signature.getInstance(name, provider);
        }
        try {
            return Signature.getInstance(oid, provider);
        } catch (NoSuchAlgorithmException _) {
            return Signature.getInstance(usual(), provider);
        }
    }

    private String usual() {
        Optional<GostKind> gost = GostKind.ofSignature(algorithm().getAlgorithm());
        return gost.isPresent()
                ? gost.get().signature()
                : new DefaultSignatureNameFinder().getAlgorithmName(algorithm());
    }

    @Override
    public String toString() {
        return "ProviderKey[" + provider.getName() + ", " + certificate().getSubjectX500Principal() + "]";
    }
}

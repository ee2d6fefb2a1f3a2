package kz.ruqsat.eds.gost;

import java.io.Serial;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys, digests and signatures of Kazakhstan's standards for the JCA, under their names and under their OIDs, so that
 * what works with the JCA (certificates, CMS, XML, OCSP, CRLs, time stamps) works with them. Pass it where a provider is
 * asked for, or register it with {@link java.security.Security#addProvider}; it registers nothing by itself.
 */
public final class GostProvider extends Provider {
    /** The name under which it is registered. */
    public static final String NAME = "RuqsatGOST";

    @Serial
    private static final long serialVersionUID = 1;

    public GostProvider() {
        super(NAME, "1.0", "GOST 34.310-2004, GOST 34.10-2015 and their digests under Kazakhstan's identifiers");
        for (GostKind kind : GostKind.values()) {
            offer("KeyFactory", kind.algorithm(), kind.keyOid().getId(), GostKeys::new);
            offer("KeyPairGenerator", kind.algorithm(), kind.keyOid().getId(), () -> new GostKeyPairs(kind));
            offer("MessageDigest", kind.digestName(), kind.digestOid().getId(), () -> new GostMessageDigest(kind));
            offer("Signature", kind.signature(), kind.signatureOid().getId(), () -> new GostSignature(kind));
        }
    }

    /**
     * Reads a public key from its X.509 encoding.
     *
     * @throws InvalidKeySpecException when it is none of these kinds
     */
    public static GostPublicKey publicKey(byte[] encoding) throws InvalidKeySpecException {
        return (GostPublicKey) new GostKeys().engineGeneratePublic(new X509EncodedKeySpec(encoding));
    }

    /**
     * Reads a private key from its PKCS#8 encoding.
     *
     * @throws InvalidKeySpecException when it is none of these kinds
     */
    public static GostPrivateKey privateKey(byte[] encoding) throws InvalidKeySpecException {
        return (GostPrivateKey) new GostKeys().engineGeneratePrivate(new PKCS8EncodedKeySpec(encoding));
    }

    private void offer(String type, String name, String oid, Supplier<Object> maker) {
        putService(new Offer(this, type, name, oid, maker));
    }

    /** A service that is made without reflection. */
    private static final class Offer extends Service {
        private final Supplier<Object> maker;

        Offer(Provider provider, String type, String name, String oid, Supplier<Object> maker) {
            super(provider, type, name, GostProvider.class.getName(), List.of(oid, "OID." + oid), null);
            this.maker = maker;
        }

        @Override
        public Object newInstance(@Nullable Object parameter) throws NoSuchAlgorithmException {
            return maker.get();
        }

        @Override
        public boolean supportsParameter(@Nullable Object parameter) {
            return true;
        }
    }
}

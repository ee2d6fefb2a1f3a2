package kz.ruqsat.eds;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;

/** The algorithms that a signed XML may name. What does not stand here, such as SHA-1, is refused. */
final class XmlAlgorithms {

    private XmlAlgorithms() {}

    /** Digests, by the address under which XML names them. */
    enum Digest {
        SHA256("http://www.w3.org/2001/04/xmlenc#sha256", "SHA-256"),
        SHA384("http://www.w3.org/2001/04/xmldsig-more#sha384", "SHA-384"),
        SHA512("http://www.w3.org/2001/04/xmlenc#sha512", "SHA-512");

        private final String uri;
        private final String name;

        Digest(String uri, String name) {
            this.uri = uri;
            this.name = name;
        }

        String uri() {
            return uri;
        }

        static Optional<Digest> of(String uri) {
            return Arrays.stream(values())
                    .filter(known -> known.uri.equals(uri))
                    .findFirst();
        }

        byte[] of(byte[] bytes) {
            try {
                return MessageDigest.getInstance(name).digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has " + name, e);
            }
        }
    }

    /** Signatures, by the address under which XML names them, with the digest that goes with each when we sign. */
    enum Method {
        RSA_SHA256("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", "SHA256withRSA", "RSA", Digest.SHA256),
        RSA_SHA384("http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "SHA384withRSA", "RSA", Digest.SHA384),
        RSA_SHA512("http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "SHA512withRSA", "RSA", Digest.SHA512);

        private final String uri;
        private final String name;
        private final String key;
        private final Digest digest;

        Method(String uri, String name, String key, Digest digest) {
            this.uri = uri;
            this.name = name;
            this.key = key;
            this.digest = digest;
        }

        String uri() {
            return uri;
        }

        Digest digest() {
            return digest;
        }

        static Optional<Method> of(String uri) {
            return Arrays.stream(values())
                    .filter(known -> known.uri.equals(uri))
                    .findFirst();
        }

        /** The method by which a key of that kind signs. */
        static Method forKey(PrivateKey key) {
            return Arrays.stream(values())
                    .filter(known -> known.key.equals(key.getAlgorithm()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No XML signature with " + key.getAlgorithm()));
        }

        boolean fits(PublicKey other) {
            return key.equals(other.getAlgorithm());
        }

        byte[] sign(byte[] bytes, PrivateKey with) {
            try {
                Signature signature = Signature.getInstance(name);
                signature.initSign(with);
                signature.update(bytes);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("The key does not sign", e);
            }
        }

        boolean verifies(byte[] bytes, byte[] value, PublicKey with) {
            try {
                Signature signature = Signature.getInstance(name);
                signature.initVerify(with);
                signature.update(bytes);
                return signature.verify(value);
            } catch (InvalidKeyException | SignatureException e) {
                return false;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has " + name, e);
            }
        }
    }
}

package kz.ruqsat.eds;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** RSA keys by name, made once for all tests: making them is slow. */
final class TestKeys {
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private TestKeys() {}

    static KeyPair key(String name) {
        return rsa(name, 2048);
    }

    static KeyPair rsa(String name, int bits) {
        return KEYS.computeIfAbsent(name + bits, _ -> make(bits));
    }

    private static KeyPair make(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

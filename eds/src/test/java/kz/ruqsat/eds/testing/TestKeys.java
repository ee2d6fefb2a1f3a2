package kz.ruqsat.eds.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;

/** Keys by name, made once for all tests: making them is slow. */
public final class TestKeys {
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    /** For {@code @MethodSource}: {@link #everyKind()}. */
    public static final String EVERY_KIND = "kz.ruqsat.eds.testing.TestKeys#everyKind";

    private TestKeys() {}

    /** A signer's key of each kind that signs: RSA, EC and the three of GOST. */
    public static Stream<KeyPair> everyKind() {
        return Stream.concat(
                Stream.of(key("signer"), ec("signer")),
                Stream.of(GostKind.values()).map(kind -> gost("signer", kind)));
    }

    public static KeyPair key(String name) {
        return rsa(name, 2048);
    }

    public static KeyPair rsa(String name, int bits) {
        return KEYS.computeIfAbsent(name + bits, _ -> make("RSA", bits));
    }

    public static KeyPair ec(String name) {
        return KEYS.computeIfAbsent(name + " P-256", _ -> make("EC", 256));
    }

    public static KeyPair gost(String name, GostKind kind) {
        return KEYS.computeIfAbsent(name + kind, _ -> {
            try {
                return KeyPairGenerator.getInstance(kind.algorithm(), new GostProvider())
                        .generateKeyPair();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static KeyPair make(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

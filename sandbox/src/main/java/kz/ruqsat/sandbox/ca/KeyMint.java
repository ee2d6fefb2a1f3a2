package kz.ruqsat.sandbox.ca;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.eds.gost.GostProvider;

/** Makes keys: RSA of 2048 bits takes about a tenth of a second of one core, GOST hardly anything. */
public final class KeyMint {
    private static final int BITS = 2048;

    private KeyMint() {}

    public static KeyPair one(KeyKind kind) {
        try {
            var gost = kind.gost();
            if (gost != null) {
                return KeyPairGenerator.getInstance(gost.algorithm(), new GostProvider())
                        .generateKeyPair();
            }
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** Uses all cores. */
    static List<KeyPair> several(KeyKind kind, int count) {
        var futures = new ArrayList<CompletableFuture<KeyPair>>();
        for (int i = 0; i < count; i++) {
            futures.add(CompletableFuture.supplyAsync(() -> one(kind)));
        }
        return futures.stream().map(CompletableFuture::join).toList();
    }
}

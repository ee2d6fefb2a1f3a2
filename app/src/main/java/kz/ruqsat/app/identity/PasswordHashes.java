package kz.ruqsat.app.identity;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import kz.ruqsat.app.Settings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords with Argon2id and compares them; slow by intent, some tens of milliseconds. */
@Component
class PasswordHashes {

    private static final String ARGON2 = "argon2id-1";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PASSES = 2;

    private final PasswordEncoder encoder;

    /** Each hash takes its memory: without a bound a flood of log-ins would take all there is. */
    private final Semaphore places =
            new Semaphore(Math.max(4, Runtime.getRuntime().availableProcessors() * 2));

    /** Compared with when there is no account, so that the answer takes as long as with one. */
    private final String nobodys;

    /** How many passwords were compared since the start: whoever is told no must have cost one comparison. */
    private final LongAdder comparisons = new LongAdder();

    PasswordHashes(Settings settings) {
        int kibibytes = Math.toIntExact(settings.logIn().hashMemory().toKilobytes());
        encoder = new DelegatingPasswordEncoder(
                ARGON2, Map.of(ARGON2, new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, kibibytes, PASSES)));
        nobodys = encoder.encode(Secret.random().text());
    }

    long comparisons() {
        return comparisons.sum();
    }

    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        comparisons.increment();
        return bounded(() -> encoder.matches(password, hash));
    }

    /** Takes as long as {@link #matches} and says no. */
    boolean matchesNobody(String password) {
        matches(password, nobodys);
        return false;
    }

    private <T> T bounded(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}

package kz.ruqsat.eds.certificates;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found out once about something that never changes (a certificate's bytes, a key's bytes), the latest so many.
 * Only for what follows from the key alone: nothing that depends on time, trust or anybody's answer. Safe for use by many
 * threads.
 */
public final class Kept<K, V> {
    private static final int MOST = 1000;

    private final Map<K, V> latest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    };

    /** Bytes by their content, all of them. Nobody may change them afterwards. */
    public record Bytes(byte[] bytes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    public synchronized @Nullable V get(K key) {
        return latest.get(key);
    }

    public synchronized void put(K key, V value) {
        latest.put(key, value);
    }

    /** Finds something out. */
    interface Finder<V> {
        V find() throws GeneralSecurityException;
    }

    /** What is kept, or is found out now; a failure is not kept. */
    public V get(K key, Finder<V> finder) throws GeneralSecurityException {
        V kept = get(key);
        if (kept == null) {
            kept = finder.find();
            put(key, kept);
        }
        return kept;
    }
}

package kz.ruqsat.sandbox.ncalayer;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its user.
 *
 * @param asker the connection it came by
 * @param documents how many documents wait for a signature; 0 when only the key is asked for
 * @param preview the beginning of the first document, or null when it is not text
 */
record Question(
        long number,
        Object asker,
        List<OwnedKey> keys,
        int documents,
        @Nullable String preview,
        CompletableFuture<Choice> answer) {}

package kz.ruqsat.app.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person is reached.
 *
 * @param codeAt when the last code was sent
 * @param tries how often a code was typed since
 * @param trouble why the last message was refused, in the words of the receiver's server; null: it was taken
 */
public record Contact(
        Way way,
        String address,
        boolean verified,
        @Nullable Instant codeAt,
        int tries,
        @Nullable String trouble) {}

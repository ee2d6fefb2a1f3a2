package kz.ruqsat.app.mobile;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a phone, or waited.
 *
 * @param bearer hash of the token of the phone that opened the link last
 * @param signer who must sign; null: whoever logs in
 * @param trouble why the last signature was not taken: the key of a text
 */
public record Waiting(
        long id,
        byte @Nullable [] bearer,
        @Nullable Iin signer,
        Ask.Usage usage,
        Ask.Format format,
        boolean encapsulated,
        String title,
        State state,
        @Nullable String trouble,
        Instant expiresAt) {

    /** How far it has come. */
    public enum State {
        CREATED,
        OPENED,
        SIGNED,
        CANCELLED,
        /** Never stored: its time is over. */
        EXPIRED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The state at this time. */
    public State at(Instant now) {
        return switch (state) {
            case CREATED, OPENED -> now.isBefore(expiresAt) ? state : State.EXPIRED;
            case SIGNED, CANCELLED, EXPIRED -> state;
        };
    }
}

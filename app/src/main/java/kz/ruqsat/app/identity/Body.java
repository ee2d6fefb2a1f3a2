package kz.ruqsat.app.identity;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A state body.
 *
 * @param id as regulations and the people file name it, such as {@code committee}
 * @param region ISO 3166-2; null when it serves the whole country
 */
public record Body(String id, Bin bin, Kind kind, @Nullable String region, LocalText name) {

    /** What a body does in a procedure. */
    public enum Kind {
        /** Gives the service (көрсетілетін қызметті беруші). */
        PROVIDER("provider"),
        /** Is asked for consent. */
        OTHER_BODY("other-body"),
        /** Receives and hands over at its windows (Мемлекеттік корпорация). */
        STATE_CORPORATION("state-corporation"),
        /** Receives and hands over at its windows, under the older acts (халыққа қызмет көрсету орталығы). */
        SERVICE_CENTRE("service-centre"),
        /** Answers by telephone how an application stands (1414). */
        CONTACT_CENTRE("contact-centre");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in files and tables. */
        public String word() {
            return word;
        }

        /** The kind that the word means; throws when it means none. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("Expected a kind of body, such as provider, found " + word);
        }
    }
}

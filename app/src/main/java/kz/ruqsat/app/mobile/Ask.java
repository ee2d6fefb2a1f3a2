package kz.ruqsat.app.mobile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a page wants signed.
 *
 * @param encapsulated whether a CMS is to hold its data
 * @param title what it is about, in the reader's words
 */
public record Ask(Usage usage, Format format, boolean encapsulated, String title, List<byte[]> contents) {
    public Ask {
        contents = List.copyOf(contents);
    }

    /** What the key is for. */
    public enum Usage {
        SIGNING,
        LOG_IN;

        /** As tables and JSON have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Usage> of(String word) {
            return Arrays.stream(values())
                    .filter(usage -> usage.word().equals(word))
                    .findFirst();
        }
    }

    /** What the signatures are. */
    public enum Format {
        CMS,
        XML;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Format> of(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst();
        }
    }
}

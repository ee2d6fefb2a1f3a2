package kz.ruqsat.app.drafting;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at a file before it is kept: not empty, not too large, what its name says, and not what every scanner knows as
 * the test for viruses (EICAR). It is no virus scanner; the one of the house stands behind the same door.
 */
final class FileCheck {
    /** In two parts, so that no scanner takes this program for what it looks for. */
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    /** A PDF may have some bytes before its header (ISO 32000-1, note in 7.5.2). */
    private static final int PDF_HEADER_WITHIN = 1024;

    private FileCheck() {}

    /** The kinds of files that are taken. */
    enum Kind {
        PDF("application/pdf", List.of(".pdf")),
        JPEG("image/jpeg", List.of(".jpg", ".jpeg")),
        PNG("image/png", List.of(".png"));

        private final String mediaType;
        private final List<String> extensions;

        Kind(String mediaType, List<String> extensions) {
            this.mediaType = mediaType;
            this.extensions = extensions;
        }

        String mediaType() {
            return mediaType;
        }

        private boolean bears(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return extensions.stream().anyMatch(lower::endsWith);
        }
    }

    /** The extensions that are taken, such as {@code .pdf}. */
    static List<String> extensions() {
        return Arrays.stream(Kind.values()).flatMap(k -> k.extensions.stream()).toList();
    }

    /** What is wrong with the file, as a text key, or empty. */
    static Optional<String> wrong(String name, byte[] bytes, long limit) {
        if (bytes.length == 0) {
            return Optional.of("drafting.file.empty");
        }
        if (bytes.length > limit) {
            return Optional.of("drafting.file.tooLarge");
        }
        if (contains(bytes, EICAR)) {
            return Optional.of("drafting.file.infected");
        }
        Optional<Kind> kind = kind(bytes);
        if (kind.isEmpty() && Arrays.stream(Kind.values()).anyMatch(k -> k.bears(name))) {
            return Optional.of("drafting.file.notWhatItSays");
        }
        if (kind.isEmpty()) {
            return Optional.of("drafting.file.kind");
        }
        return kind.get().bears(name) ? Optional.empty() : Optional.of("drafting.file.notWhatItSays");
    }

    /** What the file is by its first bytes. */
    static Optional<Kind> kind(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(Kind.JPEG);
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(Kind.PNG);
        }
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, PDF_HEADER_WITHIN));
        return contains(head, "%PDF-".getBytes(StandardCharsets.US_ASCII)) ? Optional.of(Kind.PDF) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int from = 0; from + wanted.length <= bytes.length; from++) {
            if (bytes[from] == wanted[0]
                    && Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}

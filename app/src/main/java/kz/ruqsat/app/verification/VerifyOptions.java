package kz.ruqsat.app.verification;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param content what a detached CMS is over, or null
 * @param trust a folder of certificates to trust instead of the national ones, or null
 * @param crls kept revocation lists
 * @param ocsps kept answers of OCSP responders
 * @param at the time to judge at instead of now, or null
 * @param askRevocation whether revocation counts at all
 * @param testContour whether the authorities of the test contour are trusted too
 * @param json whether a program reads the answer
 */
record VerifyOptions(
        Path file,
        @Nullable Path content,
        @Nullable Path trust,
        List<Path> crls,
        List<Path> ocsps,
        @Nullable Instant at,
        boolean askRevocation,
        boolean testContour,
        boolean json) {

    static final String USAGE = """
            Usage: ruqsat verify FILE [--content FILE] [--trust DIR] [--crl FILE]... [--ocsp FILE]...
                                 [--at INSTANT] [--no-revocation] [--test-contour] [--json]
            FILE is a PDF, CMS, XML, SOAP with WS-Security, licence package, certificate, time stamp (token or answer),
            revocation list or OCSP answer; --content is what a detached CMS or a time stamp is over.
            INSTANT is like 2026-11-22T06:30:00Z. Status: 0 valid, 1 not valid, 2 can't tell, 64 this text.""";

    /** The command line is not as it should be. */
    static final class Misused extends Exception {
        private static final long serialVersionUID = 1L;

        Misused(String message) {
            super(message);
        }
    }

    static VerifyOptions read(List<String> arguments) throws Misused {
        Reading reading = new Reading();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            reading.take(words.next(), words);
        }
        return reading.read();
    }

    /** Options in any order, each value once except lists and answers. */
    private static final class Reading {
        private final List<Path> crls = new ArrayList<>();
        private final List<Path> ocsps = new ArrayList<>();
        private @Nullable Path file;
        private @Nullable Path content;
        private @Nullable Path trust;
        private @Nullable Instant at;
        private boolean askRevocation = true;
        private boolean testContour;
        private boolean json;

        void take(String word, Iterator<String> rest) throws Misused {
            switch (word) {
                case "--content" -> content = Path.of(value(word, rest));
                case "--trust" -> trust = Path.of(value(word, rest));
                case "--crl" -> crls.add(Path.of(value(word, rest)));
                case "--ocsp" -> ocsps.add(Path.of(value(word, rest)));
                case "--at" -> at = instant(value(word, rest));
                case "--no-revocation" -> askRevocation = false;
                case "--test-contour" -> testContour = true;
                case "--json" -> json = true;
                default -> file(word);
            }
        }

        private void file(String word) throws Misused {
            if (word.startsWith("--") || file != null) {
                throw new Misused(word.startsWith("--") ? "unknown option " + word : "one file at a time, not " + word);
            }
            file = Path.of(word);
        }

        private static String value(String option, Iterator<String> rest) throws Misused {
            if (!rest.hasNext()) {
                throw new Misused(option + " needs a value");
            }
            return rest.next();
        }

        private static Instant instant(String text) throws Misused {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw new Misused("not an instant: " + text);
            }
        }

        VerifyOptions read() throws Misused {
            if (file == null) {
                throw new Misused("which file?");
            }
            return new VerifyOptions(file, content, trust, crls, ocsps, at, askRevocation, testContour, json);
        }
    }
}

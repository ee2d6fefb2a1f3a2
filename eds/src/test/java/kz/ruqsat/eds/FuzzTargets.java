package kz.ruqsat.eds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xml.sax.SAXException;

/**
 * Every parser behind one door. An input may be refused, never with anything but a finding or the one exception that is
 * promised; and what is believed must be signed by a key that signed something in the corpus.
 */
public final class FuzzTargets {
    private static final class Held {
        private static final FuzzTargets TARGETS = load();
    }

    private final SignatureVerifier verifier;
    private final Set<String> signed;
    private long believed;

    private FuzzTargets(SignatureVerifier verifier, Set<String> signed) {
        this.verifier = verifier;
        this.signed = signed;
    }

    /** Where Jazzer comes in: {@code bench/fuzz}. */
    public static void fuzzerTestOneInput(byte[] input) {
        Held.TARGETS.feed(input);
    }

    static FuzzTargets load() {
        try {
            SignatureVerifier verifier = CorpusTest.verifier();
            Set<String> signed = new HashSet<>();
            try (Stream<Path> files = Files.list(CorpusTest.folder())) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    signed.addAll(contents(verifier.verify(Files.readAllBytes(file), null)));
                }
            }
            return new FuzzTargets(verifier, signed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contents(Verification verification) {
        byte[] content = verification.content();
        return !verification.valid() || content == null
                ? List.of()
                : List.of(java.util.HexFormat.of().formatHex(Algorithms.sha256(content)));
    }

    long believed() {
        return believed;
    }

    void feed(byte[] input) {
        Verification verification = verifier.verify(input, null);
        if (verification.valid()) {
            believed++;
            check(verification);
        }
        verifier.verifyCms(input, new byte[] {1});
        verifier.verifyPdf(input);
        promised(() -> verifier.verifyCertificate(input));
        promised(() -> CmsPackage.content(input));
        promised(() -> LicencePackage.read(input));
        promised(() -> new GivenRevocation(List.of(input), List.of(), () -> TestAuthority.NOW));
        promised(() -> new GivenRevocation(List.of(), List.of(input), () -> TestAuthority.NOW));
        promised(() -> Token.parse(input));
        try {
            SafeXml.parse(input);
        } catch (SAXException _) {
            // As it says.
        }
    }

    private void check(Verification verification) {
        boolean paper = verification.format() == Format.PDF;
        // In a paper the room of the signature itself is not signed: its verification says what is covered.
        if (!paper && !verification.format().evidence() && !signed.containsAll(contents(verification))) {
            throw new AssertionError("Believed what nobody signed: " + verification);
        }
    }

    private static void promised(Runnable parser) {
        try {
            parser.run();
        } catch (UnreadableSignatureException _) {
            // The one that is promised.
        }
    }
}

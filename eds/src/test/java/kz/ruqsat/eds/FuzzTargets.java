package kz.ruqsat.eds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.cms.CmsPackage;
import kz.ruqsat.eds.files.LicencePackage;
import kz.ruqsat.eds.keys.KeyContainer;
import kz.ruqsat.eds.pdf.PdfArchive;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.GivenRevocation;
import kz.ruqsat.eds.soap.WsSecurity;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.timestamps.Token;
import kz.ruqsat.eds.xml.SafeXml;
import org.xml.sax.SAXException;

/**
 * Every parser behind one door. An input may be refused, never with anything but a finding or the one exception that is
 * promised; and what is believed must be signed by a key that signed something in the corpus.
 */
public final class FuzzTargets {
    private static final class Held {
        private static final FuzzTargets TARGETS = load();
    }

    /** Says whether it could make anything of the input; throws what it promised to, or else it is broken. */
    private interface Reader {
        boolean read(byte[] input) throws IOException, SAXException;
    }

    /** One parser, with how often it was tried and how often it could read what it got. */
    private static final class Parser {
        private final String name;
        private final Reader reader;
        private long tried;
        private long read;

        Parser(String name, Reader reader) {
            this.name = name;
            this.reader = reader;
        }

        void feed(byte[] input) {
            tried++;
            try {
                read += reader.read(input) ? 1 : 0;
            } catch (UnreadableSignatureException | IOException | SAXException _) {
                // The ones that are promised.
            }
        }
    }

    private final SignatureVerifier verifier;
    private final Set<String> signed;
    private final List<Parser> parsers = new ArrayList<>();
    private long believed;

    private FuzzTargets(SignatureVerifier verifier, Set<String> signed, X509Certificate known) {
        this.verifier = verifier;
        this.signed = signed;
        add("whatever it is", this::verified);
        add("CMS with content", input -> some(verifier.verifyCms(input, new byte[] {1})));
        add("CMS content", input -> CmsPackage.content(input) != null);
        add("PDF", input -> some(verifier.verifyPdf(input)));
        add("PDF to be archived", input -> PdfArchive.needs(input) != null);
        add(
                "newest archive time stamp",
                input -> SignatureVerifier.newestArchive(input).isPresent());
        add("XML", input -> some(verifier.verifyXml(input)));
        add("XML of any form", input -> some(verifier.verifyXml(input, new byte[] {1})));
        add("SOAP", input -> some(verifier.verifySoap(input)));
        add("message of a known system", input -> WsSecurity.verify(input, known, TestAuthority.NOW) != null);
        add("certificate", input -> verifier.verifyCertificate(input) != null);
        add("time-stamp token", input -> Token.parse(input) != null);
        add("CRL", input -> new GivenRevocation(List.of(input), List.of(), () -> TestAuthority.NOW) != null);
        add("OCSP answer", input -> new GivenRevocation(List.of(), List.of(input), () -> TestAuthority.NOW) != null);
        add("licence package", input -> LicencePackage.read(input) != null);
        add(
                "key container",
                input -> input.length < 16_384 && KeyContainer.read(input, FuzzSeeds.PASSWORD.toCharArray()) != null);
        add("XML itself", input -> SafeXml.parse(input) != null);
    }

    private void add(String name, Reader reader) {
        parsers.add(new Parser(name, reader));
    }

    private static boolean some(Verification verification) {
        return !verification.signatures().isEmpty();
    }

    /** Where Jazzer comes in: {@code bench/fuzz}. */
    public static void fuzzerTestOneInput(byte[] input) {
        Held.TARGETS.feed(input);
    }

    /** Jazzer calls it at the end. */
    public static void fuzzerTearDown() {
        System.err.println(Held.TARGETS.told());
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
            byte[] known = Files.readAllBytes(CorpusTest.folder().resolve("good.cer"));
            return new FuzzTargets(verifier, signed, Certificates.parse(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> contents(Verification verification) {
        byte[] content = verification.content();
        return !verification.valid() || content == null
                ? List.of()
                : List.of(HexFormat.of().formatHex(Algorithms.sha256(content)));
    }

    long believed() {
        return believed;
    }

    /** A line for each parser. */
    String told() {
        StringBuilder told = new StringBuilder();
        for (Parser parser : parsers) {
            told.append(String.format(
                    Locale.ROOT, "fuzz: %-26s %8d inputs, %7d read%n", parser.name, parser.tried, parser.read));
        }
        return told.toString().stripTrailing();
    }

    /** Whether each parser could read something: one that refuses everything was not tried at all. */
    boolean allHaveRead() {
        return parsers.stream().allMatch(parser -> parser.read > 0);
    }

    void feed(byte[] input) {
        parsers.forEach(parser -> parser.feed(input));
        if (Boolean.getBoolean("ruqsat.fuzz.broken")) {
            Broken.read(input);
        }
    }

    private boolean verified(byte[] input) {
        Verification verification = verifier.verify(input, null);
        if (verification.valid()) {
            believed++;
            check(verification);
        }
        return some(verification);
    }

    private void check(Verification verification) {
        boolean paper = verification.format() == Format.PDF;
        // In a paper the room of the signature itself is not signed: its verification says what is covered.
        if (!paper && !verification.format().evidence() && !signed.containsAll(contents(verification))) {
            throw new AssertionError("Believed what nobody signed: " + verification);
        }
    }

    /** A parser that is broken on purpose: with it the fuzzer has to fail, or it proves nothing. */
    private static final class Broken {
        /** What {@code bench/fuzz} begins with. */
        private static final byte[] WHOLE = "<a/>".getBytes(StandardCharsets.US_ASCII);

        private Broken() {}

        static void read(byte[] input) {
            if (input.length > 0 && input[0] == '<' && !Arrays.equals(input, WHOLE)) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }
}

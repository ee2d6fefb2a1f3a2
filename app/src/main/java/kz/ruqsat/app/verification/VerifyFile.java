package kz.ruqsat.app.verification;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.TimeConfiguration;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.revocation.GivenRevocation;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import org.jspecify.annotations.Nullable;

/**
 * {@code verify FILE}: tells what the file is, who signed it and whether every signature holds. Status 0 when it is valid,
 * 1 when not, 2 when it can't be told, 64 when the command line or a file can't be read.
 */
public final class VerifyFile implements Subcommand {
    private static final int USAGE = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final PrintStream errors;
    private final InstantSource clock;

    public VerifyFile() {
        this(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                TimeConfiguration.ofTheMachine());
    }

    VerifyFile(PrintStream out, PrintStream errors, InstantSource clock) {
        this.out = out;
        this.errors = errors;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String purpose() {
        return "verify a signed file";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            VerifyOptions options = VerifyOptions.read(arguments);
            FileVerdict verdict = verdict(options);
            out.println(options.json() ? VerdictJson.write(verdict) : VerdictText.write(verdict));
            return status(verdict.verdict());
        } catch (VerifyOptions.Misused e) {
            errors.println("ruqsat verify: " + e.getMessage() + "\n" + VerifyOptions.USAGE);
        } catch (IOException | UnreadableSignatureException e) {
            errors.println("ruqsat verify: " + (e instanceof IOException ? "can't read " : "") + e.getMessage());
        }
        return USAGE;
    }

    private static int status(Verdict verdict) {
        return switch (verdict) {
            case VALID -> 0;
            case INVALID -> 1;
            case INDETERMINATE -> 2;
        };
    }

    private FileVerdict verdict(VerifyOptions options) throws IOException {
        byte[] file = Files.readAllBytes(options.file());
        Path content = options.content();
        byte @Nullable [] detached = content == null ? null : Files.readAllBytes(content);
        InstantSource time = options.at() == null ? clock : InstantSource.fixed(options.at());
        SignatureVerifier verifier = new SignatureVerifier(trust(options), revocation(options, time), time);
        return FileVerdict.of(verifier.verify(file, detached), options.askRevocation());
    }

    private static TrustAnchors trust(VerifyOptions options) throws IOException {
        Path folder = options.trust();
        TrustAnchors anchors = folder == null ? TrustAnchors.national() : TrustAnchors.load(folder);
        return options.testContour() ? anchors.andTestContour() : anchors;
    }

    /** Given evidence instead of asking; without any, the authority is asked. */
    private static RevocationSource revocation(VerifyOptions options, InstantSource time) throws IOException {
        if (!options.askRevocation()) {
            return (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.CRL, time.instant());
        }
        if (options.crls().isEmpty() && options.ocsps().isEmpty()) {
            return new OnlineRevocation(time, PATIENCE);
        }
        return new GivenRevocation(all(options.crls()), all(options.ocsps()), time);
    }

    private static List<byte[]> all(List<Path> files) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path file : files) {
            bytes.add(Files.readAllBytes(file));
        }
        return bytes;
    }
}

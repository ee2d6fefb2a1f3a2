package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.GivenRevocation;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.testing.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bad file of the corpus is refused by its name, and every good one beside it is not. */
class CorpusTest {

    /**
     * One file.
     *
     * @param content what it is over, or {@code -}
     */
    record Expected(String file, String content, List<Finding> findings) {
        static Expected of(String line) {
            String[] parts = line.split("\t");
            List<Finding> findings = parts[2].equals("-")
                    ? List.of()
                    : Arrays.stream(parts[2].split(" ")).map(Finding::valueOf).toList();
            return new Expected(parts[0], parts[1], findings);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Path folder() throws IOException {
        URL url = Objects.requireNonNull(CorpusTest.class.getResource("/corpus/files/expected.tsv"));
        try {
            return Objects.requireNonNull(Path.of(url.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    static Stream<Expected> files() throws IOException {
        return Files.readAllLines(folder().resolve("expected.tsv")).stream().map(Expected::of);
    }

    /** Judges at the time of the corpus, with its own list of revoked certificates. */
    static SignatureVerifier verifier() throws IOException {
        InstantSource then = InstantSource.fixed(TestAuthority.NOW);
        byte[] list = Files.readAllBytes(folder().resolve("nca.crl"));
        List<String> chains = List.of("Corpus");
        RevocationSource kept = new GivenRevocation(List.of(list), List.of(), then);
        return new SignatureVerifier(
                TrustAnchors.load(folder().resolve("trust")),
                (certificate, issuer) -> chains.stream()
                                .anyMatch(issuer.getSubjectX500Principal().getName()::contains)
                        ? new RevocationAnswer.Good(RevocationAnswer.By.CRL, TestAuthority.NOW)
                        : kept.ask(certificate, issuer),
                then);
    }

    @ParameterizedTest
    @MethodSource("files")
    void judgesRightly(Expected expected) throws IOException {
        byte[] file = Files.readAllBytes(folder().resolve(expected.file()));
        byte[] content =
                expected.content().equals("-") ? null : Files.readAllBytes(folder().resolve(expected.content()));
        Verification verification = verifier().verify(file, content);
        assertThat(verification.allReasons()).containsExactlyElementsOf(expected.findings());
        assertThat(verification.verdict()).isEqualTo(Verdict.of(expected.findings()));
    }

    /** An answer that was good once says nothing of today, however rightly it is signed. */
    @Test
    void doesNotBelieveAReplayedAnswer() throws IOException {
        assertThat(answeredBy("fresh.ocsp")).isEmpty();
        assertThat(answeredBy("replayed.ocsp")).containsExactly(Finding.REVOCATION_UNKNOWN);
    }

    private static List<Finding> answeredBy(String answer) throws IOException {
        Path replay = folder().resolve("replay");
        InstantSource then = InstantSource.fixed(TestAuthority.NOW);
        RevocationSource kept =
                new GivenRevocation(List.of(), List.of(Files.readAllBytes(replay.resolve(answer))), then);
        return new SignatureVerifier(TrustAnchors.load(folder().resolve("trust")), kept, then)
                .verify(Files.readAllBytes(replay.resolve("asked-about.cer")), null)
                .allReasons();
    }

    @Test
    void namesEveryFileThatIsThere() throws IOException {
        try (Stream<Path> there = Files.list(folder())) {
            List<String> named = files().map(Expected::file).toList();
            assertThat(there.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !List.of("expected.tsv", "content.txt", "nca.crl")
                                    .contains(name)))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }
}

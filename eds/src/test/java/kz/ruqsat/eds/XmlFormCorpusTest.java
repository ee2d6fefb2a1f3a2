package kz.ruqsat.eds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import kz.ruqsat.eds.CorpusTest.Expected;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.TestAuthority;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kept forgeries of XML signatures around an object, apart from their file and over other signatures. */
class XmlFormCorpusTest {

    private static Path folder() throws IOException {
        return CorpusTest.folder().resolveSibling("forms");
    }

    static Stream<Expected> files() throws IOException {
        return Files.readAllLines(folder().resolve("expected.tsv")).stream().map(Expected::of);
    }

    @ParameterizedTest
    @MethodSource("files")
    void judgesRightly(Expected expected) throws IOException {
        byte[] content =
                expected.content().equals("-") ? null : Files.readAllBytes(folder().resolve(expected.content()));
        SignatureVerifier verifier = new SignatureVerifier(
                TrustAnchors.load(folder().resolve("trust")),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH),
                InstantSource.fixed(TestAuthority.NOW));
        Verification verification = verifier.verify(Files.readAllBytes(folder().resolve(expected.file())), content);
        assertThat(verification.allReasons()).containsExactlyElementsOf(expected.findings());
        assertThat(verification.valid()).isEqualTo(expected.findings().isEmpty());
    }
}

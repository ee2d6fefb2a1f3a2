package kz.ruqsat.eds.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What was made out of NCALayer's own sample by forgers, each with the name of its refusal. */
class XmlCorpusTest {
    private static final String TABLE = "/corpus/xml/refusals.csv";

    @ParameterizedTest
    @CsvFileSource(resources = TABLE, numLinesToSkip = 1)
    void refuses(String file, String findings) throws Exception {
        Verification verification = verifier().verifyXml(Files.readAllBytes(folder().resolve(file)));

        assertThat(verification.valid()).isFalse();
        assertThat(verification.allReasons()).extracting(Finding::name).containsExactly(findings.split(" "));
    }

    @Test
    void namesTheRefusalOfEveryFile() throws Exception {
        List<String> named = Files.readAllLines(folder().resolve("refusals.csv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".xml")))
                    .containsExactlyInAnyOrderElementsOf(named);
        }
    }

    @Test
    void acceptsTheSampleThatTheyWereMadeOf() throws IOException {
        assertThat(verifier().verifyXml(Samples.sample("one-signer.xml")).allReasons())
                .isEmpty();
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(XmlCorpusTest.class.getResource(TABLE))
                        .toURI())
                .resolveSibling("");
    }

    private static SignatureVerifier verifier() throws IOException {
        TrustAnchors trust =
                new TrustAnchors(List.of(Certificates.parse(Samples.sample("nca_rsa_test.crt"))), List.of());
        return new SignatureVerifier(
                trust,
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH),
                InstantSource.fixed(Instant.parse("2021-06-01T00:00:00Z")));
    }
}

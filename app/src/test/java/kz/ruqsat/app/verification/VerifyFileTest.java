package kz.ruqsat.app.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Over the public samples of the national authority's test contour. */
class VerifyFileTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("ruqsat.regulations")).resolveSibling("eds/src/test/resources/samples");
    private static final String INSIDE = "2021-06-01T00:00:00Z";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void tellsASignedFileInJson() {
        assertThat(sample("one-signer-attached.cms", "--at", INSIDE, "--test-contour", "--no-revocation", "--json"))
                .isZero();

        JsonNode told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("format").asString()).isEqualTo("cms");
        assertThat(told.path("verdict").asString()).isEqualTo("valid");
        JsonNode signature = told.path("signatures").get(0);
        assertThat(signature.path("cryptographic").asBoolean()).isTrue();
        assertThat(signature.path("signer").path("iin").asString()).isEqualTo("123456789011");
        assertThat(signature.path("signer").path("roles").get(0).asString()).isEqualTo("individual");
        assertThat(signature.path("certificate").path("keyUsage").asString()).isEqualTo("sign");
        assertThat(signature.path("chain").asString()).isEqualTo("trusted");
        assertThat(signature.path("revocation").asString()).isEqualTo("not-checked");
        assertThat(signature.path("reasons").isEmpty()).isTrue();
    }

    @Test
    void tellsASignedXmlInWords() {
        assertThat(sample("one-signer.xml", "--at", INSIDE, "--test-contour", "--no-revocation"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("xml: valid")
                .contains("ТЕСТОВ", "IIN: 123456789011", "algorithm: RSA-2048, SHA-256");
    }

    /** Made by {@code CorpusMaker}: GOST throughout. */
    @Test
    void namesTheAlgorithmsOfATimeStamp() {
        Path files = SAMPLES.resolveSibling("corpus/files");
        String[] options = {
            "--trust", files.resolve("trust").toString(), "--at", "2026-09-01T06:00:00Z", "--no-revocation"
        };
        String file = files.resolve("good-stamped-gost.cms").toString();
        assertThat(verify(Stream.concat(Stream.of(file), Stream.of(options)).toArray(String[]::new)))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("time stamp: GOST3410-2015-512, GOST3411-2015-512 over GOST3411-2015-512, policy ");
        out.reset();
        assertThat(verify(Stream.concat(Stream.of(file, "--json"), Stream.of(options))
                        .toArray(String[]::new)))
                .isZero();
        JsonNode stamp = JsonMapper.shared()
                .readTree(out.toString(StandardCharsets.UTF_8))
                .path("signatures")
                .get(0)
                .path("timestamp");
        assertThat(stamp.path("imprint").asString()).isEqualTo("GOST3411-2015-512");
        assertThat(stamp.path("algorithm").asString()).isEqualTo("GOST3410-2015-512, GOST3411-2015-512");
    }

    @Test
    void refusesAForgeryWithStatusOne(@TempDir Path folder) throws IOException {
        String changed = Files.readString(SAMPLES.resolve("one-signer.xml")).replace("<b>test</b>", "<b>text</b>");
        Path forged = Files.writeString(folder.resolve("forged.xml"), changed);
        assertThat(verify(forged.toString(), "--at", INSIDE, "--test-contour", "--no-revocation"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("xml: invalid", "  ! ");
    }

    @Test
    void doesNotTrustTheTestContourUnlessTold() {
        assertThat(sample("one-signer-attached.cms", "--at", INSIDE, "--no-revocation"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("chain: unknown-issuer");
    }

    @Test
    void cannotTellWithoutEvidenceOfRevocation() {
        // A list of another authority proves nothing.
        String foreign = SAMPLES.resolve("nca_gost_test.crl").toString();
        assertThat(sample("one-signer-attached.cms", "--at", INSIDE, "--test-contour", "--crl", foreign))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("revocation: unknown");
    }

    @Test
    void believesAKeptListOfTheSameAuthority() {
        String list = SAMPLES.resolve("nca_rsa_test.crl").toString();
        int status = sample(
                "individual_valid_sign_2004_rsa.cer", "--at", "2022-06-01T00:00:00Z", "--test-contour", "--crl", list);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("revocation: good");
        assertThat(status).isZero();
    }

    @Test
    void tellsAGostCertificate() {
        assertThat(sample(
                        "ceo_valid_sign_2004_gost.cer",
                        "--at",
                        "2022-06-01T00:00:00Z",
                        "--test-contour",
                        "--no-revocation"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("certificate: valid", "roles: head, legal-entity", "GOST34310-2004");
    }

    @Test
    void tellsWhatAuthoritiesSay() {
        String asked = "2022-09-02T17:00:00Z";
        assertThat(sample("ocsp_response_ceo_sign_2004_revoked.bin", "--at", asked, "--test-contour", "--json"))
                .isZero();
        JsonNode told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("format").asString()).isEqualTo("ocsp-answer");
        assertThat(told.path("statements").get(0).path("says").asString()).isEqualTo("revoked");
        assertThat(told.path("statements").get(0).path("detail").asString()).isEqualTo("SUPERSEDED");
        out.reset();
        assertThat(sample("ocsp_response_individual_2015.bin", "--at", asked, "--test-contour"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("never issued");
        out.reset();
        assertThat(sample("nca_gost2022_test.crl", "--at", asked, "--test-contour"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("revocation-list: valid");
        out.reset();
        assertThat(sample("tsp_response.bin", "--at", "2022-09-18T13:21:00Z", "--test-contour", "--no-revocation"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("time-stamp: valid", "SHA-1 1465dad1", "holds");
    }

    @Test
    void tellsALicencePackage() {
        Path packages = SAMPLES.resolveSibling("corpus/files");
        String trust = packages.resolve("trust").toString();
        String list = packages.resolve("nca.crl").toString();
        String at = "2026-09-01T06:00:00Z";
        assertThat(verify(
                        packages.resolve("good.zip").toString(), "--trust", trust, "--crl", list, "--at", at, "--json"))
                .isZero();
        JsonNode told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("format").asString()).isEqualTo("licence-package");
        assertThat(told.path("signatures").size()).isEqualTo(2);
        out.reset();
        assertThat(verify(packages.resolve("polyglot-pdf-zip.pdf").toString(), "--trust", trust, "--at", at))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("two things at once");
    }

    @Test
    void explainsItselfWhenMisused() {
        assertThat(verify("--colour", "a.pdf")).isEqualTo(64);
        assertThat(verify()).isEqualTo(64);
        assertThat(verify("a.pdf", "--at", "yesterday")).isEqualTo(64);
        assertThat(verify("there-is-no-such-file.pdf")).isEqualTo(64);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("unknown option --colour", "Usage:", "can't read");
    }

    private int sample(String name, String... options) {
        List<String> arguments = new ArrayList<>(List.of(SAMPLES.resolve(name).toString()));
        arguments.addAll(List.of(options));
        return verify(arguments.toArray(String[]::new));
    }

    private int verify(String... arguments) {
        return new VerifyFile(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")))
                .run(List.of(arguments));
    }
}

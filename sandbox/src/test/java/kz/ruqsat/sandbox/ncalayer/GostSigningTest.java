package kz.ruqsat.sandbox.ncalayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.SigningPolicy;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.RevocationStatus;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.NationalTimeStampAuthority;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.ca.KeyKind;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile.Applicant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** GOST keys beside RSA, judged by the library that the licensing system judges with. */
class GostSigningTest {
    private static final byte[] DATA = "Өтініш: лицензия беру".getBytes(StandardCharsets.UTF_8);
    private static final String STAMPED_BY_GOST = "1.2.398.3.3.2.6.4";
    private static final String STAMPED_BY_RSA = "1.2.398.3.3.2.6.2";

    private final RunningSandbox running = RunningSandbox.get();

    @Test
    void everyKindOfKeySignsWithItsTimeStampAndItsAnswerAboutRevocation() throws Exception {
        for (var kind : KeyKind.values()) {
            var person = person(running.sandbox, kind);
            try (var layer = running.ncaLayer()) {
                var request =
                        SignRequest.of(DATA).by(person.iin(), person.bin()).timeStamped();
                var report = only(verified(running.folder, layer, request));
                assertThat(report.verdict())
                        .as("%s: %s", kind, report.reasons())
                        .isEqualTo(Verdict.VALID);
                assertThat(report.revocation()).isEqualTo(RevocationStatus.GOOD);
                assertThat(report.algorithm()).isEqualTo(named(kind));
                assertThat(Objects.requireNonNull(report.timeStamp()).policy())
                        .isEqualTo(kind == KeyKind.RSA ? STAMPED_BY_RSA : STAMPED_BY_GOST);
                assertThat(report.timeStamp().imprint()).isEqualTo(named(kind).split(", ")[1]);
            }
        }
    }

    /** What the licensing system does with it afterwards: nothing but the key's own family is asked. */
    @Test
    void everyKindOfSignatureIsArchivedByItsOwnFamily() throws Exception {
        var clock = InstantSource.system();
        var tsp = URI.create(running.sandbox.urls().http() + "/tsp/");
        var proof = new Proving(
                new NationalTimeStampAuthority(tsp, Duration.ofSeconds(5)),
                new EvidenceCollector(
                        TrustAnchors.load(running.folder.resolve("trust")),
                        new OnlineRevocation(clock, Duration.ofSeconds(5)),
                        clock));
        for (var kind : KeyKind.values()) {
            var person = person(running.sandbox, kind);
            try (var layer = running.ncaLayer()) {
                var request = SignRequest.of(DATA).by(person.iin(), person.bin());
                var cms = ((NcaLayerAnswer.Signed) layer.sign(request)).der();
                var archived = new Cades(clock, proof).raise(cms, null, SignatureLevel.LTA);
                var report = only(verifier(running.folder).verifyCms(archived, null));
                assertThat(report.reasons()).as("%s", kind).isEmpty();
                assertThat(report.level()).isEqualTo(SignatureLevel.LTA);
                assertThat(Objects.requireNonNull(report.timeStamp()).imprint())
                        .isEqualTo(named(kind).split(", ")[1]);
                assertThat(SignatureVerifier.newestArchive(archived)
                                .orElseThrow()
                                .algorithms())
                        .contains(named(kind).split(", ")[1]);
            }
        }
    }

    @Test
    void everyKindOfKeySignsXml() throws Exception {
        for (var kind : KeyKind.values()) {
            var person = person(running.sandbox, kind);
            try (var layer = running.ncaLayer()) {
                var answer = layer.call(Map.of(
                        "module", "kz.gov.pki.knca.basics",
                        "method", "sign",
                        "args", xml(person, "<өтініш><нөмір>1</нөмір></өтініш>")));
                var signed = answer.path("body").path("result").path(0).asString();
                var report = only(verifier(running.folder).verifyXml(signed.getBytes(StandardCharsets.UTF_8)));
                assertThat(report.verdict())
                        .as("%s: %s", answer, report.reasons())
                        .isEqualTo(Verdict.VALID);
                assertThat(report.algorithm()).isEqualTo(named(kind));
            }
        }
    }

    private static Map<String, Object> xml(Applicant person, String document) {
        var signer = new HashMap<String, Object>(Map.of("extKeyUsageOids", List.of(SignRequest.SIGNING)));
        signer.put("iin", person.iin());
        if (person.bin() != null) {
            signer.put("bin", person.bin());
        }
        return Map.of("format", "xml", "data", document, "signingParams", Map.of(), "signerParams", signer);
    }

    @Test
    void theAuthenticationKeyOfGostLogsIn() throws Exception {
        var person = person(running.sandbox, KeyKind.GOST_2015_512);
        try (var layer = running.ncaLayer()) {
            var request = SignRequest.of(DATA)
                    .by(person.iin(), person.bin())
                    .detached()
                    .purposes(SignRequest.LOGIN);
            var cms = ((NcaLayerAnswer.Signed) layer.sign(request)).der();
            assertThat(verifier(running.folder).verifyLogin(cms, DATA).verdict())
                    .isEqualTo(Verdict.VALID);
            assertThat(verifier(running.folder).verifyCms(cms, DATA).allReasons())
                    .contains(Finding.NOT_A_SIGNING_KEY);
        }
    }

    /** The same people, all with GOST-2015: what was wrong with their certificates is found as with RSA. */
    @Test
    void everybodyMayHaveGostKeys(@TempDir Path folder) throws Exception {
        var settings = SandboxSettings.test(folder).everybodyWith(KeyKind.GOST_2015_512);
        try (var sandbox = Sandbox.start(settings);
                var layer = NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
            assertThat(found(folder, sandbox, layer, CertificateKind.HEAD)).isEmpty();
            assertThat(found(folder, sandbox, layer, CertificateKind.EXPIRED)).contains(Finding.CERTIFICATE_EXPIRED);
            assertThat(found(folder, sandbox, layer, CertificateKind.REVOKED)).contains(Finding.CERTIFICATE_REVOKED);
            assertThat(found(folder, sandbox, layer, CertificateKind.FOREIGN_CA))
                    .contains(Finding.UNKNOWN_ISSUER);
            var down = "{\"system\":\"ocsp\",\"kind\":\"down\"}";
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(sandbox.urls().http() + "/faults"))
                                    .POST(HttpRequest.BodyPublishers.ofString(down))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            // By the list now, which GOST signs as well
            assertThat(found(folder, sandbox, layer, CertificateKind.REVOKED)).contains(Finding.CERTIFICATE_REVOKED);
            assertThat(found(folder, sandbox, layer, CertificateKind.HEAD)).isEmpty();
        }
        try (var sandbox = Sandbox.start(settings)) {
            assertThat(sandbox.people().applicants()).allMatch(a -> a.keys() == KeyKind.GOST_2015_512);
            try (var layer = NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
                assertThat(found(folder, sandbox, layer, CertificateKind.HEAD)).isEmpty();
            }
        }
    }

    private static List<Finding> found(Path folder, Sandbox sandbox, NcaLayerClient layer, CertificateKind kind)
            throws Exception {
        var person = sandbox.people().applicants().stream()
                .filter(a -> a.certificate() == kind)
                .findFirst()
                .orElseThrow();
        var request = SignRequest.of(DATA).by(person.iin(), person.bin()).withAnyKey();
        var verification = verified(folder, layer, request);
        return person.bin() == null
                ? verification.allReasons()
                : SigningPolicy.firm(person.bin(), person.iin()).check(verification);
    }

    private static Verification verified(Path folder, NcaLayerClient layer, SignRequest request) throws Exception {
        var cms = ((NcaLayerAnswer.Signed) layer.sign(request)).der();
        return verifier(folder).verifyCms(cms, null);
    }

    private static SignatureVerifier verifier(Path folder) throws Exception {
        var clock = InstantSource.system();
        var trust = TrustAnchors.load(folder.resolve("trust"));
        return new SignatureVerifier(trust, new OnlineRevocation(clock, Duration.ofSeconds(5)), clock);
    }

    private static SignatureReport only(Verification verification) {
        assertThat(verification.signatures()).hasSize(1);
        return verification.signatures().getFirst();
    }

    private static Applicant person(Sandbox sandbox, KeyKind kind) {
        return sandbox.people().applicants().stream()
                .filter(a -> a.keys() == kind && a.certificate() != CertificateKind.EXPIRED)
                .findFirst()
                .orElseThrow();
    }

    private static String named(KeyKind kind) {
        return switch (kind) {
            case RSA -> "RSA-2048, SHA-256";
            case GOST_2004 -> "GOST34310-2004, GOST34311-95";
            case GOST_2015_512 -> "GOST3410-2015-512, GOST3411-2015-512";
        };
    }
}

package kz.ruqsat.app.identity;

import static kz.ruqsat.app.identity.Applicants.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.app.SettableClock;
import kz.ruqsat.app.database.DatabaseAccess;
import kz.ruqsat.app.database.PostgresExtension;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.jobs.Job;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.sandbox.Sandbox;
import kz.ruqsat.sandbox.SandboxSettings;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Log-in by the certificate alone, and the links that a phone follows to sign. */
@ExtendWith(PostgresExtension.class)
class CertificateLogInTest {
    private static final SettableClock CLOCK =
            new SettableClock(InstantSource.system().instant());
    private static final byte[] PAPER = "%PDF-1.7 paper".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA = "{\"data\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path folder;

    private static DatabaseAccess access;
    private static Sandbox sandbox;
    private static RunningApp app;
    private static Key citizen;
    private static Key head;
    private static Browser signedIn;

    @BeforeAll
    static void start(DatabaseAccess database) throws IOException {
        access = database;
        sandbox = Sandbox.start(
                new SandboxSettings(folder, 0, 0, 0, CLOCK, false, Duration.ofSeconds(3), Duration.ofMillis(200)));
        app = RunningApp.start(
                access,
                CLOCK,
                Map.of(
                        "ruqsat.archive.time-stamps", sandbox.urls().http() + "/tsp/",
                        "ruqsat.trust-dir", folder.resolve("trust").toString(),
                        "ruqsat.people-file", folder.resolve("people.json").toString()));
        citizen = Key.of(sandbox, CertificateKind.INDIVIDUAL);
        head = Key.of(sandbox, CertificateKind.HEAD);
        signedIn = signUp(app, citizen);
    }

    @AfterAll
    static void stop() {
        app.close();
        sandbox.close();
    }

    @AfterEach
    void nobodyWaits() {
        JdbcClient.create(access.asOwner()).sql("delete from login_delay").update();
    }

    private static Answer logIn(Browser browser, String page, String signature) {
        return browser.submit(browser.get(page), page + "/certificate", Map.of("signature", signature));
    }

    private static Answer logIn(String page, Key key) {
        Browser browser = app.browser();
        Answer shown = browser.get(page);
        return browser.submit(shown, page + "/certificate", Map.of("signature", key.sign(shown.payload())));
    }

    @Test
    void letsAnApplicantInWhoTypesNothing() {
        Answer entered = logIn("/login", citizen);

        assertThat(entered.status()).as(entered.body()).isEqualTo(303);
        assertThat(entered.header("location")).endsWith("/cabinet");
        assertThat(entered.headers().get("set-cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("ruqsat-session="));
    }

    @Test
    void refusesWhoHasNotSignedUpAndWhoseKeyIsNotForLoggingIn() {
        Key unknown = Key.nth(sandbox, CertificateKind.HEAD, 1);
        assertThat(logIn("/login", unknown).body()).contains("Nobody has signed up with this certificate");
        assertThat(logIn("/login", citizen.forDocuments()).body()).contains("This key is not for logging in");
        assertThat(logIn("/login", Key.of(sandbox, CertificateKind.REVOKED)).status())
                .isEqualTo(422);
        assertThat(logIn("/login", Key.of(sandbox, CertificateKind.FOREIGN_CA)).status())
                .isEqualTo(422);
    }

    @Test
    void takesEachChallengeOnceAndFromItsBrowserOnly() {
        Browser browser = app.browser();
        Answer page = browser.get("/login");
        String signature = citizen.sign(page.payload());
        assertThat(logIn(app.browser(), "/login", signature).body()).contains("given to another browser");
        // Whoever showed it has used it up.
        Browser second = app.browser();
        Answer own = second.get("/login");
        Map<String, String> signed = Map.of("signature", citizen.sign(own.payload()));
        assertThat(second.submit(own, "/login/certificate", signed).status()).isEqualTo(303);
        assertThat(second.submit(own, "/login/certificate", signed).body()).contains("was signed already");
    }

    @Test
    void letsStaffInByTheCertificateOfTheBodyAndNobodyElse() {
        PeopleFile.Body body = sandbox.people().bodies().getFirst();
        PeopleFile.Official official = body.people().stream()
                .filter(one -> one.certificate() != null)
                .findFirst()
                .orElseThrow();
        Browser browser = app.browser();
        Answer page = browser.get("/staff/login");
        String signature = signed(SignRequest.of(Base64.getDecoder().decode(page.payload()))
                        .purposes(SignRequest.LOGIN)
                        .by(official.iin(), body.bin()))
                .getFirst();
        Answer entered = browser.submit(page, "/staff/login/certificate", Map.of("signature", signature));
        assertThat(entered.status()).as(entered.body()).isEqualTo(303);
        assertThat(entered.header("location")).endsWith("/review");

        assertThat(logIn("/staff/login", head).body()).contains("belongs to nobody who works here");
    }

    private static List<String> signed(SignRequest request) {
        try (NcaLayerClient client =
                NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
            return switch (client.sign(request)) {
                case NcaLayerAnswer.Signed signed -> signed.pem();
                case NcaLayerAnswer other -> throw new AssertionError("NCALayer did not sign: " + other);
            };
        }
    }

    // ---- The phone

    private static Answer begin(Browser browser, String usage, boolean encapsulate, byte[]... payloads) {
        Answer page = browser.get("/services");
        var token = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        String list = Stream.of(payloads)
                .map(payload -> "\"" + Base64.getEncoder().encodeToString(payload) + "\"")
                .collect(Collectors.joining(","));
        return browser.json(
                "POST",
                "/mobile/links",
                "{\"format\":\"cms\",\"encapsulate\":%s,\"usage\":\"%s\",\"title\":\"Result\",\"payloads\":[%s]}"
                        .formatted(encapsulate, usage, list),
                Map.of("X-CSRF-TOKEN", token.group(1)));
    }

    private static JsonNode read(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String path(JsonNode address) {
        return URI.create(address.asString()).getPath();
    }

    private static Answer put(String documents, String bearer, List<String> signatures) {
        String list = signatures.stream()
                .map(signature -> "{\"document\":{\"file\":{\"data\":\""
                        + signature.replaceAll("-----[A-Z ]+-----|\\s", "") + "\"}}}")
                .collect(Collectors.joining(","));
        return app.browser()
                .json(
                        "PUT",
                        documents,
                        "{\"documentsToSign\":[" + list + "]}",
                        Map.of("Authorization", "Bearer " + bearer));
    }

    /** As a phone signs: without a time stamp. */
    private static SignRequest unstamped() {
        return SignRequest.of(PAPER, DATA).detached().by(citizen.iin(), null);
    }

    @Test
    void thePhoneSignsSeveralDocumentsOnce() {
        JsonNode link = read(begin(signedIn, "signing", false, PAPER, DATA));
        Browser phone = app.browser();
        JsonNode about = read(phone.get(path(link.path("link"))));
        assertThat(about.at("/document/auth_type").asString()).isEqualTo("Bearer");
        assertThat(about.path("description").asString()).isEqualTo("Result");
        String documents = path(about.at("/document/uri"));
        String bearer = about.at("/document/auth_token").asString();
        assertThat(phone.get(documents).status()).as("without the token").isEqualTo(403);
        JsonNode offered = read(phone.get(documents, "Authorization", "Bearer " + bearer));
        assertThat(offered.path("signMethod").asString()).isEqualTo("CMS_SIGN_ONLY");
        assertThat(offered.at("/documentsToSign/0/document/file/mime").asString())
                .isEqualTo("@file/pdf");
        assertThat(offered.at("/documentsToSign/1/nameKz").asString()).isEqualTo("Result (2/2)");

        List<String> signatures = signed(unstamped());
        assertThat(put(documents, bearer, signatures.subList(0, 1)).status())
                .as("one of two")
                .isEqualTo(422);
        assertThat(put(documents, bearer, signatures.reversed()).body())
                .as("each over its own document")
                .contains("\"message\"");
        assertThat(put(documents, bearer, signatures).status()).isEqualTo(200);
        assertThat(put(documents, bearer, signatures).status()).isEqualTo(410);
        assertThat(phone.get(path(link.path("link"))).status()).isEqualTo(410);

        JsonNode seen = read(signedIn.get(link.path("watch").asString()));
        assertThat(seen.path("state").asString()).isEqualTo("signed");
        byte[] second = Base64.getDecoder().decode(seen.at("/signatures/1").asString());
        Verification verification = app.bean(SignatureVerifier.class).verifyCms(second, DATA);
        assertThat(verification.valid()).isTrue();
        assertThat(verification.signatures().getFirst().provenTime())
                .as("stamped by us")
                .isNotNull();
    }

    @Test
    void theLinkWorksForThePersonForWhomItWasMadeAndForTheLastPhoneOnly() {
        JsonNode link = read(begin(signedIn, "signing", true, DATA));
        String open = path(link.path("link"));
        JsonNode first = read(app.browser().get(open));
        JsonNode second = read(app.browser().get(open));
        String documents = path(second.at("/document/uri"));
        String signature =
                signed(SignRequest.of(DATA).by(head.iin(), head.bin())).getFirst();
        assertThat(put(documents, first.at("/document/auth_token").asString(), List.of(signature))
                        .status())
                .isEqualTo(403);
        assertThat(put(documents, second.at("/document/auth_token").asString(), List.of(signature))
                        .status())
                .isEqualTo(422);
        assertThat(read(signedIn.get(link.path("watch").asString()))
                        .path("trouble")
                        .asString())
                .isNotBlank();
        String watch = link.path("watch").asString();
        assertThat(app.browser().json("DELETE", watch, "", Map.of()).status())
                .as("only our page may end it")
                .isNotEqualTo(200);
        CLOCK.advance(Duration.ofSeconds(181));
        assertThat(read(signedIn.get(watch)).path("state").asString()).isEqualTo("expired");
        assertThat(app.browser().get(open).body()).contains("Время ссылки вышло");
        CLOCK.advance(Duration.ofMinutes(11));
        app.bean(Job.class, "phoneLinksForgotten").work().run();
        assertThat(signedIn.get(watch).status()).as("nothing is kept").isEqualTo(404);
    }

    @Test
    void nobodyHasOthersSignWhatHeLikes() {
        Browser anybody = app.browser();
        assertThat(begin(anybody, "signing", true, DATA).status()).isEqualTo(422);
        assertThat(begin(anybody, "log-in", true, DATA).status()).isEqualTo(422);
        assertThat(begin(signedIn, "log-in", true, DATA).status()).isEqualTo(422);
        byte[] challenge = Base64.getDecoder().decode(anybody.get("/login").payload());
        assertThat(begin(anybody, "log-in", true, challenge).status()).isEqualTo(201);
        assertThat(begin(signedIn, "signing", true).status()).isEqualTo(422);
        assertThat(begin(signedIn, "signing", true, new byte[(20 << 20) + 1]).status())
                .isEqualTo(422);
        assertThat(anybody.json("POST", "/mobile/links", "{}", Map.of()).status())
                .as("without the page's token")
                .isEqualTo(403);
        assertThat(anybody.get("/mobile/sign/" + Secret.random().text()).status())
                .isEqualTo(410);
    }
}

package kz.ruqsat.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.Key;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;

/** An operator at his window, as a browser without scripts. */
final class Counter {
    static final String SERVICE = "end-user-certificate";
    private static final Pattern NUMBER = Pattern.compile("KZ[0-9]{2}[A-Z]{3}[0-9]{8}");
    private static final List<String> MANDATORY = List.of("contract", "technical-description", "obligation");

    private final WindowApp app;
    private final String body;
    private final PeopleFile.Official operator;
    private final Browser browser;

    Counter(WindowApp app, String body) {
        this.app = app;
        this.body = body;
        operator = app.official(body, "operator", 0);
        browser = app.browser();
        Answer page = browser.get("/staff/login");
        Answer in =
                browser.submit(page, "/staff/login", Map.of("login", operator.iin(), "password", operator.password()));
        assertThat(in.status()).as(in.body()).isEqualTo(303);
    }

    PeopleFile.Official operator() {
        return operator;
    }

    Answer get(String path) {
        return browser.get(path);
    }

    /** Sends the form of the page at that address. */
    Answer send(String page, String to, Map<String, String> typed) {
        Answer shown = browser.get(page);
        assertThat(shown.status()).as(page + "\n" + shown.body()).isEqualTo(200);
        return browser.submit(shown, to, typed);
    }

    private static String path(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return URI.create(Objects.requireNonNull(answer.header("location"))).getPath();
    }

    /** Opens a reception; returns its address. */
    String opens() {
        return path(send("/window", "/window/receptions", Map.of()));
    }

    void choosesService(String at) {
        path(send(at + "/service", at + "/service", Map.of("request", SERVICE + "/certificate")));
    }

    void identifies(String at, PeopleFile.Applicant visitor) {
        path(send(at + "/person", at + "/person", person(visitor)));
        path(send(at + "/person", at + "/consent", Map.of("signed", "true")));
    }

    static Map<String, String> person(PeopleFile.Applicant visitor) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("iin", visitor.iin());
        typed.put("name", visitor.surname() + " " + visitor.name());
        typed.put("paper", "IDENTITY_CARD");
        typed.put("paperNumber", "042613575");
        return typed;
    }

    /** Enters for whom, and returns the page that says what the databases said. */
    Answer enters(String at, Map<String, String> parties) {
        Answer answer = send(at + "/parties", at + "/parties", parties);
        return answer.status() == 303 ? get(at + "/parties") : answer;
    }

    void fillsForm(String at) {
        Answer page = get(at + "/form");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        path(browser.submit(page, at + "/form", answers()));
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("goodsName", "Гидравликалық сорғы");
        answers.put("tnvedCode", "8413");
        answers.put("quantity", "2");
        answers.put("unit", "piece");
        answers.put("value", "1500");
        answers.put("currency", "USD");
        answers.put("contractNumber", "12-А");
        answers.put("contractDate", "2026-10-05");
        answers.put("counterparty", "Pump Works Ltd");
        answers.put("country", "Германия");
        answers.put("endUser", "«Өрлеу» ЖШС");
        answers.put("useAddress", "Астана қ., Достық к., 1");
        answers.put("endUse", "Су айдайтын станцияда пайдалану");
        answers.put("phone", "+77011234567");
        answers.put("email", "orleu@example.kz");
        return answers;
    }

    /** Ticks these documents and says that the form is filled rightly. */
    Answer ticks(String at, List<String> given) {
        Answer page = get(at + "/documents");
        String fields = given.isEmpty() ? "" : String.join(",", given);
        return browser.submit(page, at + "/documents", Map.of("filled", "true", "given", fields));
    }

    void ticksAll(String at) {
        path(ticks(at, MANDATORY));
    }

    /** One scan comes from the scanner's folder, the others are uploaded. */
    void scansAll(String at) throws IOException {
        scanned("page-1.pdf", pdf("contract of " + at));
        path(send(at + "/documents", at + "/documents/contract/scan", Map.of("scan", "page-1.pdf")));
        for (String document : MANDATORY.subList(1, MANDATORY.size())) {
            Answer page = get(at + "/documents");
            path(browser.upload(
                    page, at + "/documents/" + document, "file", document + ".pdf", pdf(document + " of " + at)));
        }
    }

    void scanned(String name, byte[] bytes) throws IOException {
        Path own = Files.createDirectories(app.scans.resolve(operator.iin()));
        Files.setLastModifiedTime(
                Files.write(own.resolve(name), bytes),
                FileTime.from(app.clock.instant().minusSeconds(10)));
    }

    static byte[] pdf(String text) {
        return ("%PDF-1.7\n% " + text + "\nstartxref\n9\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    }

    Answer signs(String at) {
        Answer page = get(at + "/sign");
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        PeopleFile.Applicant key = new PeopleFile.Applicant(
                operator.iin(), app.bin(body), null, "", "", "", CertificateKind.EMPLOYEE, operator.password());
        String signature = new Key(app.sandbox, key, SignRequest.SIGNING).sign(page.payload());
        return browser.submit(page, at + "/sign", Map.of("signature", signature));
    }

    /** A whole reception until the package is signed; returns its address. */
    String receives(PeopleFile.Applicant applicant) throws IOException {
        String at = opens();
        choosesService(at);
        identifies(at, applicant);
        Answer parties = enters(at, Map.of("applicant", applicant.iin(), "by", "self"));
        assertThat(parties.body()).contains("In the state database");
        fillsForm(at);
        ticksAll(at);
        scansAll(at);
        path(signs(at));
        return at;
    }

    /** The number in an address. */
    static String number(String at) {
        Matcher matcher = NUMBER.matcher(at);
        assertThat(matcher.find()).as(at).isTrue();
        return matcher.group();
    }
}

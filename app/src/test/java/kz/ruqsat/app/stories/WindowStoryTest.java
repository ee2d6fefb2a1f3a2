package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A person comes to the window, and comes again for the result. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class WindowStoryTest {
    private static final String CENTRE = "state-corporation-astana";
    private static final Pattern APPLICATION = Pattern.compile("KZ[0-9]{2}(?!RCP)[A-Z]{3}[0-9]{8}");
    private static final Pattern RECEIPT = Pattern.compile("KZ[0-9]{2}RCP[0-9]{8}");
    private static final List<String> DOCUMENTS = List.of("contract", "technical-description", "obligation");
    private static final int LOOKS = 40;
    private static final int BETWEEN_MILLIS = 500;

    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWrongOnAnyPage() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void isReceivedAtTheWindowAndCollectsTheResultThere() {
        Reader reader = Reader.desktop(Language.KK);
        PeopleFile.Applicant person = stage.person(CertificateKind.INDIVIDUAL);
        try (Officer operator = new Officer(stage, reader, CENTRE, "operator");
                Provider provider = new Provider(stage, reader)) {
            Visitor window = operator.visitor();
            operator.logsIn();
            window.open("/window");
            window.picture("window");
            window.press(window.text("window.begin.button"));
            String receipt = found(RECEIPT, window.heading());
            identified(window, person);
            filled(window);
            scanned(window);
            signed(operator);

            String application = registered(window, receipt);
            worked(provider, application);
            collected(window, receipt, person);
            onAPhone(receipt);
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group();
    }

    private static void identified(Visitor window, PeopleFile.Applicant person) {
        window.follow(window.text("window.task.service"));
        window.page().locator("input[value='end-user-certificate/certificate']").check();
        window.picture("window-service");
        window.press(window.text("window.next"));
        passes(window, person);
        window.press(window.text("window.person.button"));
        window.tick(window.text("window.consent.mark"));
        window.picture("window-person");
        window.press(window.text("window.consent.button"));
        window.press(window.text("window.parties.button"));
        window.sees(person.surname());
        window.picture("window-parties");
        window.follow(window.text("window.next"));
    }

    private static void passes(Visitor window, PeopleFile.Applicant person) {
        window.write(window.text("window.person.iin"), person.iin());
        window.write(window.text("window.person.name"), person.surname() + " " + person.name());
        window.tick(window.text("window.paper.identityCard"));
        window.write(window.text("window.person.number"), "042613575");
    }

    private static void filled(Visitor window) {
        window.follow(window.text("window.task.form"));
        Map<String, String> typed = Map.ofEntries(
                Map.entry("goodsName", "Гидравликалық сорғы"),
                Map.entry("tnvedCode", "8413"),
                Map.entry("quantity", "2"),
                Map.entry("value", "1500"),
                Map.entry("contractNumber", "12-А"),
                Map.entry("contractDate", "05.10.2026"),
                Map.entry("counterparty", "Pump Works Ltd"),
                Map.entry("country", "Германия"),
                Map.entry("endUser", "«Өрлеу» ЖШС"),
                Map.entry("useAddress", "Астана қ., Достық к., 1"),
                Map.entry("endUse", "Су айдайтын станцияда пайдалану"),
                Map.entry("phone", "+77011234567"),
                Map.entry("email", "orleu@example.kz"));
        Page page = window.page();
        typed.forEach(
                (name, text) -> page.locator("[name='" + name + "']").first().fill(text));
        choose(page, "unit", "piece");
        choose(page, "currency", "USD");
        window.press(window.text("window.form.save"));
        assertThat(window.heading()).isEqualTo(window.text("window.task.documents"));
    }

    private static void choose(Page page, String name, String value) {
        Locator radio = page.locator("input[name='" + name + "'][value='" + value + "']");
        if (radio.count() > 0) {
            radio.check();
        } else {
            page.locator("select[name='" + name + "']").selectOption(value);
        }
    }

    private static void scanned(Visitor window) {
        Page page = window.page();
        page.locator("#f-filled").check();
        DOCUMENTS.forEach(id -> page.locator("#f-given-" + id).check());
        window.press(window.text("window.list.button"));
        for (String id : DOCUMENTS) {
            Locator form = page.locator("form:has(#f-file-" + id + ")");
            page.locator("details:has(#f-file-" + id + ") summary").click();
            byte[] pdf = ("%PDF-1.7\n% " + id + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
            page.locator("#f-file-" + id).setInputFiles(new FilePayload(id + ".pdf", "application/pdf", pdf));
            window.going(() -> form.locator("button").click());
        }
        window.picture("window-documents");
        window.follow(window.text("window.next"));
    }

    private void signed(Officer operator) {
        Visitor window = operator.visitor();
        window.picture("window-reception");
        window.follow(window.text("window.task.sign"));
        window.picture("window-sign");
        stage.ncaLayer().holdsKeyOf(operator.iin(), stage.bin(CENTRE));
        window.press(window.text("window.sign.button"));
        window.sees(window.text("window.sign.done"));
        Pictures.takePaper(
                window.download(window.text("window.paper.receipt")),
                window.reader().code() + "-window-receipt");
    }

    /** The gateway brings the package and the answer; the operator looks again and again. */
    private static String registered(Visitor window, String receipt) {
        awaits(window, "/window/receptions/" + receipt, window.text("window.stage.registered"));
        window.picture("window-registered");
        return found(APPLICATION, window.page().locator("main").innerText());
    }

    private static void awaits(Visitor window, String address, String words) {
        for (int i = 0; i < LOOKS; i++) {
            window.open(address);
            if (window.page().locator("main").innerText().contains(words)) {
                return;
            }
            window.page().waitForTimeout(BETWEEN_MILLIS);
        }
        window.sees(words);
    }

    private static void worked(Provider provider, String application) {
        provider.takesIn(application);
        provider.expert.opens(application);
        provider.expert.decides("COMPLETE");
        provider.expert.opens(application);
        provider.expert.decides("COMPLIES");
        provider.agrees(application);
        provider.providerHead.opens(application);
        provider.providerHead.readsAndSigns();
    }

    private static void collected(Visitor window, String receipt, PeopleFile.Applicant person) {
        awaits(window, "/window/results", receipt);
        window.picture("window-results");
        window.write(window.text("window.scan.title"), "KZ02RCP99999999");
        window.press(window.text("window.scan.button"));
        assertThat(window.status()).isEqualTo(422);
        window.picture("window-wrong-code");
        window.write(window.text("window.scan.title"), receipt);
        window.going(() -> window.page().keyboard().press("Enter"));
        passes(window, person);
        window.tick(window.text("window.handOver.mark"));
        window.picture("window-hand-over");
        window.press(window.text("window.handOver.button"));
        window.sees(window.text("window.handOver.done"));
        window.picture("window-handed-over");
    }

    /** The same pages in Russian, as narrow as a telephone. */
    private void onAPhone(String receipt) {
        try (Officer operator = new Officer(stage, Reader.phone(Language.RU), CENTRE, "operator")) {
            operator.logsIn();
            Visitor phone = operator.visitor();
            for (String address : List.of("/window", "/window/receptions/" + receipt, "/window/results")) {
                phone.open(address);
                phone.picture("window" + address.replace('/', '-'));
            }
            phone.open("/window");
            phone.press(phone.text("window.begin.button"));
            phone.picture("window-begun");
            phone.follow(phone.text("window.task.service"));
            phone.picture("window-service");
        }
    }
}

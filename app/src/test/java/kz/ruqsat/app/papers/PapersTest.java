package kz.ruqsat.app.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.identity.Browser;
import kz.ruqsat.app.identity.Browser.Answer;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.papers.CasePapers.Copy;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The papers of applications that went through the whole procedure, in the whole system. */
class PapersTest {
    private final IssuingOffice office = IssuingOffice.shared();
    private final PaperDesk desk = office.bean(PaperDesk.class);

    @Test
    void showsMarkResolutionsLetterAndWhyNothingIsPrinted() throws IOException {
        UnifiedNumber number = issued();
        Browser clerk = staff("clerk");

        String page = clerk.get("/review/" + number + "/papers").body();

        assertThat(page).contains("Mark of acceptance", "Resolutions", "Outgoing", "offered by the system");
        assertThat(page).contains("electronic form only", "Paragraph 2").doesNotContain("Print the next copy");
        assertThat(clerk.get("/review/" + number).body()).contains("/review/" + number + "/papers");
        assertThat(clerk.post("/review/" + number + "/papers/copies", Map.of()).status())
                .isGreaterThanOrEqualTo(400);
        assertThat(clerk.get("/review/" + number + "/papers/letter.pdf").body()).startsWith("%PDF");
        assertThat(clerk.get("/review/" + number + "/papers/acceptance.pdf").body())
                .startsWith("%PDF");
        assertThat(desk.of(found(number)).copies()).isEmpty();
    }

    /** The outgoing one: the office registers without drawing numbers. */
    @Test
    void searchesExportsAndPrintsTheJournal() {
        UnifiedNumber number = issued();
        String line = "/review/" + number + "/papers";
        Browser clerk = staff("clerk");
        String journal = "/review/journals/outgoing";

        assertThat(clerk.get("/review/papers/outgoing").header("location")).endsWith(journal);
        assertThat(clerk.get(journal + "?q=" + number).body()).contains(line);
        assertThat(clerk.get(journal + "?q=%D0%B0%D2%9B%D1%81%D1%83%20%D1%82%D0%B0%D1%83")
                        .body())
                .contains(line);
        assertThat(clerk.get(journal + "?q=nobody").body())
                .contains("Nothing found")
                .doesNotContain(line);
        assertThat(clerk.get(journal + "?year=2001").body()).contains("The journal is empty");
        assertThat(clerk.get(journal + ".csv").body()).contains(number.value());
        assertThat(clerk.get(journal + ".pdf").body()).startsWith("%PDF");
        assertThat(clerk.get("/review/journals/sideways").status()).isEqualTo(404);
    }

    @Test
    void printsWhereTheActSaysSoAndLogsEachCopyOnce() throws Exception {
        Case onPaper = as(found(issued()), "medical-licence");
        Person clerk = office.bean(People.class).officers("committee", "clerk").getFirst();
        List<Callable<Copy>> presses = new ArrayList<>();
        IntStream.range(0, 20).forEach(_ -> presses.add(() -> desk.print(onPaper, clerk)));

        List<Integer> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (Future<Copy> copy : threads.invokeAll(presses)) {
                numbers.add(copy.get().number());
            }
        }

        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
        List<Copy> logged = desk.of(onPaper).copies();
        assertThat(logged).hasSize(20);
        byte[] paper =
                office.bean(PaperPrinter.class).copy(onPaper, logged.get(6)).orElseThrow();
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "copy.pdf"), paper);
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("мөр орны", "Қағаз дана № 7", clerk.displayName());
            assertThat(text).contains(String.valueOf(((Decided) onPaper.state()).licence()));
        }
    }

    @Test
    void printsNothingThatTheActDoesNotGiveOnPaperNorBeforeItIsSigned() {
        UnifiedNumber number = issued();
        Person clerk = office.bean(People.class).officers("committee", "clerk").getFirst();

        assertThat(PaperDesk.printable(found(number))).isFalse();
        assertThatThrownBy(() -> desk.print(found(number), clerk)).isInstanceOf(IllegalStateException.class);
        UnifiedNumber waiting = office.waitingFor(kz.ruqsat.core.regulation.Action.SIGN);
        assertThat(PaperDesk.printable(as(found(waiting), "medical-licence"))).isFalse();
        assertThat(desk.of(found(waiting)).result()).isNull();
    }

    @Test
    void keepsTheLogFromTheServer() {
        assertThatThrownBy(() -> office.bean(JdbcClient.class)
                        .sql("delete from paper_copy")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void knowsWhereTheActsGivePaper() {
        assertThat(law("weapon-registration").head().paper().printed()).isNotNull();
        assertThat(law("weapon-registration").head().paper().coveringLetter()).isNotNull();
        assertThat(law("pesticide-licence").head().paper().printed())
                .as("electronic, and printed for who came with papers: paragraph 3")
                .satisfies(source -> assertThat(source.paragraph()).isEqualTo("3"));
        assertThat(law("mining-chemical-licence").head().paper().printed()).isNull();
        assertThat(law("mining-chemical-licence").head().paper().coveringLetter())
                .isNull();
    }

    private UnifiedNumber issued() {
        UnifiedNumber licence = office.issue(IssuingOffice.FIRM, "«Ақсу Тау-Химия» ЖШС");
        return JdbcClient.create(office.owner())
                .sql("select application from licence where number = :number")
                .param("number", licence.value())
                .query((row, _) -> new UnifiedNumber(row.getString("application")))
                .single();
    }

    private Case found(UnifiedNumber number) {
        return office.bean(Casework.class).find(number).orElseThrow();
    }

    private Regulation law(String id) {
        return office.bean(Laws.class)
                .current(new RegulationId(id), java.time.LocalDate.of(2026, 11, 24))
                .orElseThrow();
    }

    private Case as(Case subject, String service) {
        return new Case(subject.number(), subject.state(), subject.history(), law(service));
    }

    private Browser staff(String role) {
        PeopleFile.Official official = office.sandbox().people().bodies().stream()
                .filter(body -> body.id().equals("committee"))
                .flatMap(body -> body.people().stream())
                .filter(one -> one.roles().contains(role))
                .findFirst()
                .orElseThrow();
        Browser browser = new Browser(office.address());
        Answer page = browser.get("/staff/login");
        Answer entered =
                browser.submit(page, "/staff/login", Map.of("login", official.iin(), "password", official.password()));
        assertThat(entered.status()).as(entered.body()).isEqualTo(303);
        return browser;
    }
}

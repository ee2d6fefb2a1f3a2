package kz.ruqsat.app.window.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.People;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.window.HandOverDesk;
import kz.ruqsat.app.window.HandOverDesk.Scanned;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionLine;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Results that lie at the window: found by the bar code of the receipt, printed, sent back when their time is over. */
@Controller
public class ResultPages {
    private final Office office;
    private final HandOverDesk desk;
    private final People people;
    private final Lines lines;

    ResultPages(Office office, HandOverDesk desk, People people, Lines lines) {
        this.office = office;
        this.desk = desk;
        this.people = people;
        this.lines = lines;
    }

    /** The list ({@code window/results.jte}). */
    public record ResultsView(String code, @Nullable String fault, List<Waiting> over, List<Waiting> waiting) {}

    /**
     * A result that waits.
     *
     * @param returnAddress where it is sent back, or null while its time is not over
     */
    public record Waiting(
            String number,
            String address,
            String applicant,
            String service,
            String application,
            String keep,
            @Nullable String returnAddress) {}

    @GetMapping("/window/results")
    ModelAndView list(Person person, PageFrame frame) {
        Office.channel(person);
        return frame.show("window/results", frame.text("window.results.title"), view("", null, person, frame));
    }

    /** A scanner types the bar code and ends with Enter. */
    @GetMapping("/window/results/scan")
    ModelAndView scan(@RequestParam(defaultValue = "") String code, Person person, PageFrame frame) {
        Office.channel(person);
        return switch (desk.scan(code, person.officer())) {
            case Scanned.Here(Shown shown) ->
                frame.redirect(
                        shown.reception().stage() == Reception.Stage.RESULT
                                ? "/window/results/" + shown.reception().number()
                                : Office.address(shown.reception()));
            case Scanned.Elsewhere(String body) ->
                fault(code, frame.text("window.scan.elsewhere", name(body, frame)), person, frame);
            case Scanned.NotAReceipt(var number, var receipt) ->
                fault(
                        code,
                        receipt.map(own -> frame.text("window.scan.notAReceiptBut", number, own))
                                .orElseGet(() -> frame.text("window.scan.notAReceipt", number)),
                        person,
                        frame);
            case Scanned.Unknown(var number) -> fault(code, frame.text("window.scan.unknown", number), person, frame);
            case Scanned.Unreadable _ -> fault(code, frame.text("window.scan.unreadable"), person, frame);
        };
    }

    private String name(String body, PageFrame frame) {
        return people.body(body).map(Body::name).map(frame.texts()::of).orElse(body);
    }

    private ModelAndView fault(String code, String fault, Person person, PageFrame frame) {
        return frame.refused("window/results", frame.text("window.results.title"), view(code, fault, person, frame));
    }

    private ResultsView view(String code, @Nullable String fault, Person person, PageFrame frame) {
        List<Waiting> over = new ArrayList<>();
        List<Waiting> waiting = new ArrayList<>();
        for (ReceptionLine line : desk.waiting(person.officer())) {
            (desk.over(line) ? over : waiting).add(waiting(line, frame));
        }
        return new ResultsView(code, fault, over, waiting);
    }

    private Waiting waiting(ReceptionLine line, PageFrame frame) {
        String address = "/window/results/" + line.number();
        return new Waiting(
                line.number().value(),
                address,
                line.applicantName() == null ? "–" : line.applicantName(),
                lines.service(line, frame),
                Optional.ofNullable(line.application()).orElse("–"),
                line.keepUntil() == null
                        ? frame.text("window.keep.unstated")
                        : frame.text("window.results.keep", frame.texts().date(line.keepUntil())),
                desk.over(line) ? address + "/return" : null);
    }

    @GetMapping("/window/results/{number}/paper.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String number, Person person) {
        Shown shown = office.shown(number, person);
        byte[] pdf = desk.paper(shown.reception()).orElseThrow(() -> new NotThere("result of " + number));
        return PaperPages.pdf("result-" + number, pdf);
    }

    /** Keeps that the paper was printed, and gives it. */
    @PostMapping("/window/results/{number}/print")
    ModelAndView print(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.shown(number, person);
        String at = "/window/results/" + number;
        return office.after(
                desk.printed(shown.reception(), person.officer()),
                at,
                () -> frame.redirect(at + "/paper.pdf"),
                errors -> frame.show(
                        HttpStatus.CONFLICT,
                        "window/results",
                        frame.text("window.results.title"),
                        view("", errors.entries().getFirst().text(), person, frame)),
                frame);
    }

    @PostMapping("/window/results/{number}/return")
    ModelAndView giveBack(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.shown(number, person);
        return office.after(
                desk.giveBack(shown.reception(), person.officer(), ""),
                "/window/results",
                () -> frame.redirect("/window/results", Alert.done(frame.text("window.return.done", number))),
                errors -> fault("", errors.entries().getFirst().text(), person, frame),
                frame);
    }
}

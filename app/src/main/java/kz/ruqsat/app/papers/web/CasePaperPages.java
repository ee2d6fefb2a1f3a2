package kz.ruqsat.app.papers.web;

import java.util.Objects;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.papers.CasePapers;
import kz.ruqsat.app.papers.PaperDesk;
import kz.ruqsat.app.papers.PaperPrinter;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /review/{number}/papers}: the mark of acceptance, the resolutions, the letter, the result on paper. */
@Controller
class CasePaperPages {
    private final PaperDesk desk;
    private final PaperPrinter printer;
    private final CasePaperViews views;
    private final Letterheads letters;

    CasePaperPages(PaperDesk desk, PaperPrinter printer, CasePaperViews views, Letterheads letters) {
        this.desk = desk;
        this.printer = printer;
        this.views = views;
        this.letters = letters;
    }

    @GetMapping("/review/{number}/papers")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Case subject = find(number, person);
        return frame.show(
                "papers/case",
                frame.text("papers.of", subject.number().value()),
                views.of(subject, desk.of(subject), person, frame));
    }

    /** The mark of acceptance with the resolutions, as a sheet to be put on top of the papers. */
    @GetMapping("/review/{number}/papers/acceptance.pdf")
    ResponseEntity<byte[]> acceptance(@PathVariable String number, Person person) {
        Case subject = find(number, person);
        CasePapers papers = desk.of(subject);
        if (papers.registered() == null) {
            throw new NotThere("the mark of acceptance of " + number);
        }
        return pdf(printer.print(
                "papers/acceptance.jte", letters.acceptance(subject, papers.registered(), papers.resolutions())));
    }

    /** The letter that goes with the result. */
    @GetMapping("/review/{number}/papers/letter.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String number, Person person) {
        Case subject = find(number, person);
        CasePapers papers = desk.of(subject);
        if (papers.result() == null) {
            throw new NotThere("the letter of " + number);
        }
        return pdf(printer.print("papers/letter.jte", letters.letter(subject, papers.result(), papers.preparedBy())));
    }

    /** Enters the next copy in the log; its sheets are had from the page. */
    @PostMapping("/review/{number}/papers/copies")
    ModelAndView print(@PathVariable String number, Person person, PageFrame frame) {
        Case subject = find(number, person);
        if (!person.has(PaperDesk.CLERK)) {
            throw new NotYours("a copy of " + number);
        }
        if (!PaperDesk.printable(subject)) {
            throw new NotThere("a copy of " + number);
        }
        CasePapers.Copy copy = desk.print(subject, person);
        String page = "/review/" + subject.number() + "/papers";
        return frame.redirect(
                page,
                Alert.done(frame.text("papers.copy.entered", copy.number()))
                        .linking(frame.text("papers.copy.open"), page + "/copies/" + copy.number() + ".pdf"));
    }

    /** A copy that was entered in the log. */
    @GetMapping("/review/{number}/papers/copies/{copy}.pdf")
    ResponseEntity<byte[]> copy(@PathVariable String number, @PathVariable int copy, Person person) {
        Case subject = find(number, person);
        return desk.of(subject).copies().stream()
                .filter(one -> one.number() == copy)
                .findFirst()
                .flatMap(one -> printer.copy(subject, one))
                .map(CasePaperPages::pdf)
                .orElseThrow(() -> new NotThere("copy " + copy + " of " + number));
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(bytes);
    }

    private Case find(String number, Person person) {
        String body = Objects.requireNonNull(person.body()).id();
        return UnifiedNumber.parse(number)
                .flatMap(parsed -> desk.find(parsed, body))
                .orElseThrow(() -> new NotThere(number));
    }
}

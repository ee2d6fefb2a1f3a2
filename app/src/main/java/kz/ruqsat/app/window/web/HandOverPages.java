package kz.ruqsat.app.window.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.SummaryRow;
import kz.ruqsat.app.window.HandOverDesk;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.app.window.Visitor;
import kz.ruqsat.app.window.web.ReceptionPages.PersonForm;
import kz.ruqsat.app.window.web.ReceptionViews.Option;
import kz.ruqsat.core.regulation.Access.ServiceForm;
import kz.ruqsat.core.regulation.FrontOffice;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Handing over one result: who came, with what document, and the mark of receipt. */
@Controller
public class HandOverPages {
    private static final String TEMPLATE = "window/handOver";
    private static final int TEXT = 200;

    private final Office office;
    private final HandOverDesk desk;
    private final ReceptionViews views;
    private final Histories histories;
    private final Paths paths;

    HandOverPages(Office office, HandOverDesk desk, ReceptionViews views, Histories histories, Paths paths) {
        this.office = office;
        this.desk = desk;
        this.views = views;
        this.histories = histories;
        this.paths = paths;
    }

    /** The page ({@code window/handOver.jte}). */
    public record HandOverView(
            String at,
            List<SummaryRow> rows,
            Bearer form,
            List<Option> papers,
            String term,
            boolean printed,
            List<Histories.Happened> history,
            Histories.Cites cites,
            ErrorSummary errors) {}

    /** What was typed of who came, right or not. */
    public record Bearer(
            @Nullable String iin,
            @Nullable String name,
            @Nullable String paper,
            @Nullable String paperNumber,
            @Nullable String power,
            @Nullable String powerNumber,
            @Nullable String powerDate,
            @Nullable String marked) {
        static final Bearer NOBODY = new Bearer("", "", "", "", "none", "", "", "");

        /** Without what was not sent. */
        Bearer whole() {
            return new Bearer(
                    plain(iin),
                    plain(name),
                    plain(paper),
                    plain(paperNumber),
                    power == null ? "none" : power,
                    plain(powerNumber),
                    plain(powerDate),
                    plain(marked));
        }

        private static String plain(@Nullable String typed) {
            String text = typed == null ? "" : typed.strip();
            return text.substring(0, Math.min(TEXT, text.length()));
        }

        boolean represented() {
            return !"none".equals(power);
        }

        Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.parse(plain(powerDate)));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        PersonForm person() {
            return new PersonForm(plain(iin), plain(name), plain(paper), plain(paperNumber));
        }

        @Nullable
        PowerSeen seen() {
            return represented()
                    ? new PowerSeen(plain(powerNumber), date().orElseThrow(), "notarised".equals(power))
                    : null;
        }

        ErrorSummary check(PageFrame frame) {
            List<ErrorSummary.Entry> wrong =
                    new ArrayList<>(person().check(frame).entries());
            if (represented() && plain(powerNumber).isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-powerNumber", frame.text("window.fault.powerNumber")));
            }
            if (represented() && date().isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-powerDate", frame.text("window.fault.powerDate")));
            }
            if (!"true".equals(marked)) {
                wrong.add(new ErrorSummary.Entry("f-marked", frame.text("window.fault.marked")));
            }
            return new ErrorSummary(wrong);
        }
    }

    @GetMapping("/window/results/{number}")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = waiting(number, person);
        return frame.show(
                TEMPLATE, frame.text("window.handOver.title"), view(shown, Bearer.NOBODY, ErrorSummary.NONE, frame));
    }

    /** What was handed over or sent back is seen on the reception's own page. */
    private Shown waiting(String number, Person person) {
        Shown shown = office.shown(number, person);
        if (shown.reception().stage() != Reception.Stage.RESULT) {
            throw new ChangedMeanwhile(Office.address(shown.reception()));
        }
        return shown;
    }

    @PostMapping("/window/results/{number}")
    ModelAndView handOver(@PathVariable String number, Bearer typed, Person person, PageFrame frame) {
        Shown shown = waiting(number, person);
        Bearer form = typed.whole();
        ErrorSummary wrong = form.check(frame);
        if (!wrong.isEmpty()) {
            return again(shown, form, wrong, frame);
        }
        PersonForm who = form.person();
        Visitor to = new Visitor(new Iin(who.iin()), who.name(), Visitor.Paper.valueOf(who.paper()), who.paperNumber());
        String at = Office.address(shown.reception());
        return office.after(
                desk.handOver(shown.reception(), person.officer(), to, form.seen()),
                at,
                () -> frame.redirect(at, Alert.done(frame.text("window.handOver.done"))),
                errors -> again(office.shown(number, person), form, errors, frame),
                frame);
    }

    private ModelAndView again(Shown shown, Bearer form, ErrorSummary errors, PageFrame frame) {
        return frame.refused(TEMPLATE, frame.text("window.handOver.title"), view(shown, form, errors, frame));
    }

    private HandOverView view(Shown shown, Bearer form, ErrorSummary errors, PageFrame frame) {
        Reception now = shown.reception();
        List<SummaryRow> rows = new ArrayList<>(views.facts(shown, frame));
        var result = now.sending().result();
        if (result != null) {
            rows.add(SummaryRow.of(
                    frame.text("window.fact.result"),
                    frame.text(result.granted() ? "window.result.granted" : "window.result.refused")
                            + (result.licence() == null ? "" : " " + result.licence())));
        }
        List<Option> papers = Arrays.stream(Visitor.Paper.values())
                .map(paper -> new Option(
                        "f-paper-" + paper.ordinal(),
                        paper.name(),
                        ReceptionViews.paper(paper, frame),
                        paper.name().equals(form.paper())))
                .toList();
        return new HandOverView(
                "/window/results/" + now.number(),
                rows,
                form,
                papers,
                delivery(shown, paths.words(frame.texts())),
                printable(shown),
                histories.of(shown, frame),
                histories.cites(shown, frame),
                errors);
    }

    private static String delivery(Shown shown, Words words) {
        FrontOffice front = shown.served() == null
                ? null
                : shown.served().law().head().access().frontOffice();
        return front == null || front.delivery() == null
                ? words.texts().of("window.handOver.unstated")
                : words.texts().of("window.handOver.term", words.term(front.delivery()));
    }

    /** A paper is printed where the act gives the service on paper, too. */
    private static boolean printable(Shown shown) {
        return shown.served() != null && shown.served().law().head().access().form() != ServiceForm.ELECTRONIC;
    }
}

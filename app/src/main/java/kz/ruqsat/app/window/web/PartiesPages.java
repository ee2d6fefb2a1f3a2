package kz.ruqsat.app.window.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.window.Answer;
import kz.ruqsat.app.window.PartiesDesk;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.ReceptionEvent.PowerSeen;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.Reason;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For whom the person asks, and what the databases say of it. */
@Controller
public class PartiesPages {
    private static final String TEMPLATE = "window/parties";
    private static final int NUMBER = 60;

    private final PartiesDesk desk;
    private final Office office;
    private final ReceptionViews views;
    private final Histories histories;

    PartiesPages(PartiesDesk desk, Office office, ReceptionViews views, Histories histories) {
        this.desk = desk;
        this.office = office;
        this.views = views;
        this.histories = histories;
    }

    /**
     * The page.
     *
     * @param asked whether a database was asked already
     * @param right whether nothing stands in the way
     */
    public record PartiesView(
            String at,
            ClockView clock,
            PartiesForm form,
            List<Alert> answers,
            boolean asked,
            boolean right,
            Histories.Cites cites,
            ErrorSummary errors) {}

    /**
     * What was typed, right or not.
     *
     * @param by {@code self}, {@code notarised} or {@code other}
     */
    public record PartiesForm(String applicant, String by, String powerNumber, String powerDate) {

        static PartiesForm of(Reception now) {
            if (now.parties() == null) {
                String iin = now.visitor() == null ? "" : now.visitor().iin().value();
                return new PartiesForm(iin, "self", "", "");
            }
            PowerSeen power = now.parties().power();
            return power == null
                    ? new PartiesForm(now.parties().applicant(), "self", "", "")
                    : new PartiesForm(
                            now.parties().applicant(),
                            power.notarised() ? "notarised" : "other",
                            power.number(),
                            power.date().toString());
        }

        public boolean represented() {
            return by.equals("notarised") || by.equals("other");
        }

        Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.parse(powerDate));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }

        ErrorSummary check(PageFrame frame) {
            List<ErrorSummary.Entry> wrong = new ArrayList<>();
            if (PersonNumber.parse(applicant).isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-applicant", frame.text("window.fault.applicant")));
            }
            if (represented() && (powerNumber.isBlank() || powerNumber.length() > NUMBER)) {
                wrong.add(new ErrorSummary.Entry("f-powerNumber", frame.text("window.fault.powerNumber")));
            }
            if (represented() && date().isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-powerDate", frame.text("window.fault.powerDate")));
            }
            return new ErrorSummary(wrong);
        }
    }

    @GetMapping("/window/receptions/{number}/parties")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return frame.show(
                TEMPLATE,
                frame.text("window.task.parties"),
                view(shown, PartiesForm.of(shown.reception()), ErrorSummary.NONE, frame));
    }

    @PostMapping("/window/receptions/{number}/parties")
    ModelAndView enter(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String applicant,
            @RequestParam(defaultValue = "self") String by,
            @RequestParam(defaultValue = "") String powerNumber,
            @RequestParam(defaultValue = "") String powerDate,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        PartiesForm form = new PartiesForm(applicant.strip(), by, powerNumber.strip(), powerDate.strip());
        ErrorSummary wrong = form.check(frame);
        if (!wrong.isEmpty()) {
            return again(shown, form, wrong, frame);
        }
        PowerSeen power = form.represented()
                ? new PowerSeen(form.powerNumber(), form.date().orElseThrow(), by.equals("notarised"))
                : null;
        PersonNumber whose = PersonNumber.parse(form.applicant()).orElseThrow();
        return office.after(
                desk.enter(shown.reception(), person.officer(), whose, power),
                Office.address(shown.reception()),
                () -> answered(number, person, frame),
                errors -> again(shown, form, errors, frame),
                frame);
    }

    @PostMapping("/window/receptions/{number}/parties/ask")
    ModelAndView ask(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        if (shown.reception().parties() == null) {
            return frame.redirect(Office.address(shown.reception()) + "/parties");
        }
        return office.after(
                desk.ask(shown.reception(), person.officer()),
                Office.address(shown.reception()),
                () -> answered(number, person, frame),
                errors -> again(shown, PartiesForm.of(shown.reception()), errors, frame),
                frame);
    }

    /** Goes on when all is right; else the page says what the databases said, 422 when they said no. */
    private ModelAndView answered(String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        String at = Office.address(shown.reception());
        return frame.redirect(at + "/parties");
    }

    private ModelAndView again(Shown shown, PartiesForm form, ErrorSummary errors, PageFrame frame) {
        return frame.refused(TEMPLATE, frame.text("window.task.parties"), view(shown, form, errors, frame));
    }

    private PartiesView view(Shown shown, PartiesForm form, ErrorSummary errors, PageFrame frame) {
        Reception now = shown.reception();
        return new PartiesView(
                Office.address(now),
                views.clock(shown, frame),
                form,
                answers(now, frame),
                now.stateData() != null,
                now.partiesRight(),
                histories.cites(shown, frame),
                errors);
    }

    private List<Alert> answers(Reception now, PageFrame frame) {
        List<Alert> answers = new ArrayList<>();
        if (now.stateData() != null) {
            String name = now.stateData().name() == null ? "" : now.stateData().name();
            answers.addAll(alerts(
                    "window.data.", now.stateData().answer(), now.stateData().refusals(), name, frame));
        }
        if (now.power() != null) {
            answers.addAll(
                    alerts("window.notary.", now.power().answer(), now.power().refusals(), "", frame));
        } else if (now.represented() && now.notarised() == null) {
            answers.add(Alert.note(frame.text("window.notary.notAsked")));
        }
        return answers;
    }

    /** What a database said, and each objection by its own name. */
    private List<Alert> alerts(String prefix, Answer answer, List<Reason> refusals, String name, PageFrame frame) {
        return switch (answer) {
            case ABSENT -> List.of(Alert.trouble(frame.text(prefix + "absent")));
            case UNREACHABLE -> List.of(Alert.warning(frame.text(prefix + "unreachable")));
            case FOUND ->
                refusals.isEmpty()
                        ? List.of(Alert.done(frame.text(prefix + "found", name)))
                        : office.words(refusals, frame).stream()
                                .map(Alert::trouble)
                                .toList();
        };
    }
}

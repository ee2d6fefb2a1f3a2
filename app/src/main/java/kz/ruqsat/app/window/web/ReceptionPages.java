package kz.ruqsat.app.window.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.window.Moved;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.app.window.Visitor;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A reception: what is done and what is to do, the service, the person and the consent. */
@Controller
public class ReceptionPages {
    private static final int TEXT = 200;

    private final ReceptionDesk desk;
    private final ReceptionViews views;
    private final Office office;

    ReceptionPages(ReceptionDesk desk, ReceptionViews views, Office office) {
        this.desk = desk;
        this.views = views;
        this.office = office;
    }

    @GetMapping("/window/receptions/{number}")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.shown(number, person);
        return frame.show("window/reception", title(shown, frame), views.reception(shown, frame));
    }

    private static String title(Shown shown, PageFrame frame) {
        return frame.text("window.reception.title", shown.reception().number().value());
    }

    @GetMapping("/window/receptions/{number}/service")
    ModelAndView services(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return frame.show(
                "window/service", frame.text("window.task.service"), views.services(shown, ErrorSummary.NONE, frame));
    }

    @PostMapping("/window/receptions/{number}/service")
    ModelAndView choose(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String request,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        int stroke = request.indexOf('/');
        Optional<Moved> moved = stroke < 0
                ? Optional.empty()
                : desk.choose(
                        shown.reception(),
                        person.officer(),
                        request.substring(0, stroke),
                        request.substring(stroke + 1));
        String template = "window/service";
        String title = frame.text("window.task.service");
        if (moved.isEmpty()) {
            ErrorSummary fault = Office.fault("f-request-0", frame.text("window.fault.service"));
            return frame.refused(template, title, views.services(shown, fault, frame));
        }
        return after(
                moved.get(),
                shown,
                () -> frame.redirect(Office.address(shown.reception()) + "/person"),
                errors -> frame.refused(template, title, views.services(shown, errors, frame)),
                frame);
    }

    @GetMapping("/window/receptions/{number}/person")
    ModelAndView person(@PathVariable String number, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return frame.show(
                "window/person",
                frame.text("window.task.person"),
                views.person(shown, PersonForm.of(shown.reception().visitor()), ErrorSummary.NONE, frame));
    }

    @PostMapping("/window/receptions/{number}/person")
    ModelAndView identify(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String iin,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String paperNumber,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        PersonForm form = new PersonForm(iin.strip(), cut(name), paper, cut(paperNumber));
        ErrorSummary wrong = form.check(frame);
        if (!wrong.isEmpty()) {
            return personAgain(shown, form, wrong, frame);
        }
        Visitor seen = new Visitor(new Iin(form.iin()), form.name(), Visitor.Paper.valueOf(paper), form.paperNumber());
        return after(
                desk.identify(shown.reception(), person.officer(), seen),
                shown,
                () -> frame.redirect(Office.address(shown.reception()) + "/person#consent"),
                errors -> personAgain(shown, form, errors, frame),
                frame);
    }

    private static String cut(String typed) {
        String plain = typed.strip();
        return plain.length() > TEXT ? plain.substring(0, TEXT) : plain;
    }

    private ModelAndView personAgain(Shown shown, PersonForm form, ErrorSummary errors, PageFrame frame) {
        return frame.refused(
                "window/person", frame.text("window.task.person"), views.person(shown, form, errors, frame));
    }

    @PostMapping("/window/receptions/{number}/consent")
    ModelAndView consent(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean signed,
            Person person,
            PageFrame frame) {
        Shown shown = office.running(number, person);
        PersonForm form = PersonForm.of(shown.reception().visitor());
        if (!signed) {
            return personAgain(shown, form, Office.fault("f-signed", frame.text("window.fault.consent")), frame);
        }
        return after(
                desk.consent(shown.reception(), person.officer()),
                shown,
                () -> frame.redirect(Office.address(shown.reception()) + "/parties"),
                errors -> personAgain(shown, form, errors, frame),
                frame);
    }

    @PostMapping("/window/receptions/{number}/abandon")
    ModelAndView abandon(
            @PathVariable String number, @RequestParam(defaultValue = "") String note, Person person, PageFrame frame) {
        Shown shown = office.running(number, person);
        return after(
                desk.abandon(shown.reception(), person.officer(), cut(note)),
                shown,
                () -> frame.redirect("/window", Alert.note(frame.text("window.abandon.done"))),
                _ -> {
                    throw new NotThere(number);
                },
                frame);
    }

    private ModelAndView after(
            Moved moved,
            Shown shown,
            Supplier<ModelAndView> done,
            Function<ErrorSummary, ModelAndView> again,
            PageFrame frame) {
        Reception reception = shown.reception();
        return office.after(moved, Office.address(reception), done, again, frame);
    }

    /** What the operator typed of the person, right or not. */
    public record PersonForm(String iin, String name, String paper, String paperNumber) {

        static PersonForm of(@Nullable Visitor visitor) {
            return visitor == null
                    ? new PersonForm("", "", "", "")
                    : new PersonForm(
                            visitor.iin().value(),
                            visitor.name(),
                            visitor.paper().name(),
                            visitor.number());
        }

        ErrorSummary check(PageFrame frame) {
            List<ErrorSummary.Entry> wrong = new ArrayList<>();
            if (Iin.parse(iin).isEmpty()) {
                wrong.add(new ErrorSummary.Entry("f-iin", frame.text("window.fault.iin")));
            }
            if (name.isBlank()) {
                wrong.add(new ErrorSummary.Entry("f-name", frame.text("window.fault.name")));
            }
            if (Arrays.stream(Visitor.Paper.values()).noneMatch(p -> p.name().equals(paper))) {
                wrong.add(new ErrorSummary.Entry("f-paper-0", frame.text("window.fault.paper")));
            }
            if (paperNumber.isBlank()) {
                wrong.add(new ErrorSummary.Entry("f-paperNumber", frame.text("window.fault.paperNumber")));
            }
            return new ErrorSummary(wrong);
        }
    }
}

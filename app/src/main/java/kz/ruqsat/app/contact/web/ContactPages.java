package kz.ruqsat.app.contact.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.contact.Answer;
import kz.ruqsat.app.contact.Caller;
import kz.ruqsat.app.contact.ContactDesk;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.Page;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.ErrorSummary.Entry;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** {@code /1414}: the agent asks the caller, and tells what may be told. */
@Controller
class ContactPages {
    private static final String HERE = "/1414";

    private final ContactDesk desk;
    private final Tellings tellings;
    private final TextBook book;

    ContactPages(ContactDesk desk, Tellings tellings, TextBook book) {
        this.desk = desk;
        this.tellings = tellings;
        this.book = book;
    }

    /** What the agent typed. */
    record Typed(String number, String person, String proof, String day, String name) {
        Typed {
            number = number == null ? "" : number.strip();
            person = person == null ? "" : person.strip();
            proof = proof == null ? "filed" : proof;
            day = day == null ? "" : day.strip();
            name = name == null ? "" : name.strip();
        }
    }

    @GetMapping(HERE)
    ModelAndView question(PageFrame frame) {
        return frame.show("contact/question", frame.text("contact.title"), QuestionView.EMPTY);
    }

    @PostMapping(HERE)
    ModelAndView ask(@ModelAttribute Typed typed, Person person, PageFrame frame) {
        List<Entry> wrong = new ArrayList<>();
        Optional<Caller> caller = caller(typed, wrong, frame);
        if (caller.isEmpty()) {
            return again(typed, null, wrong, frame);
        }
        return switch (desk.ask(caller.get(), person)) {
            case Answer.Confirmed(String look) -> frame.redirect(HERE + "/" + look);
            case Answer.Wrong(int left) -> again(typed, frame.text("contact.wrong", left), List.of(), frame);
            case Answer.Locked(var until) -> again(typed, frame.text("contact.locked", until), List.of(), frame);
        };
    }

    private static Optional<Caller> caller(Typed typed, List<Entry> wrong, PageFrame frame) {
        Optional<UnifiedNumber> number = UnifiedNumber.parse(typed.number());
        Optional<PersonNumber> person = PersonNumber.parse(typed.person());
        Optional<Caller.Proof> proof = proof(typed);
        if (number.isEmpty()) {
            wrong.add(new Entry("number", frame.text("contact.fault.number")));
        }
        if (person.isEmpty()) {
            wrong.add(new Entry("person", frame.text("contact.fault.person")));
        }
        if (proof.isEmpty()) {
            boolean name = typed.proof().equals("name");
            wrong.add(new Entry(name ? "name" : "day", frame.text(name ? "contact.fault.name" : "contact.fault.day")));
        }
        return wrong.isEmpty()
                ? Optional.of(new Caller(number.orElseThrow(), person.orElseThrow(), proof.orElseThrow()))
                : Optional.empty();
    }

    private static Optional<Caller.Proof> proof(Typed typed) {
        if (typed.proof().equals("name")) {
            return typed.name().isEmpty() ? Optional.empty() : Optional.of(new Caller.Proof.Name(typed.name()));
        }
        try {
            return Optional.of(new Caller.Proof.Filed(LocalDate.parse(typed.day())));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static ModelAndView again(Typed typed, @Nullable String answer, List<Entry> wrong, PageFrame frame) {
        QuestionView view = new QuestionView(
                typed.number(),
                typed.person(),
                typed.proof(),
                typed.day(),
                typed.name(),
                answer,
                new ErrorSummary(wrong));
        return frame.refused("contact/question", frame.text("contact.title"), view);
    }

    @GetMapping(HERE + "/{look}")
    ModelAndView tell(@PathVariable String look, Person person, PageFrame frame) {
        Optional<Case> found = desk.look(look, person.iin());
        if (found.isEmpty()) {
            return frame.redirect(HERE, Alert.note(frame.text("contact.over")));
        }
        Case application = found.get();
        String title = application.number().value();
        Page page = frame.page(title);
        TellingView view = new TellingView(
                title,
                Arrays.stream(Language.values())
                        .map(language -> telling(application, page, book.in(language)))
                        .toList());
        return frame.show("contact/telling", title, view);
    }

    private TellingView.Telling telling(Case application, Page page, Texts texts) {
        return new TellingView.Telling(
                page.in(texts),
                texts.of("contact.language"),
                tellings.service(application, texts),
                tellings.status(application, texts),
                tellings.next(application, texts),
                tellings.path(application, texts));
    }
}

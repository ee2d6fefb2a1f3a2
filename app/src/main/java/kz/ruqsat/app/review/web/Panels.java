package kz.ruqsat.app.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.delegation.Replacement;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.review.ActForm;
import kz.ruqsat.app.review.NextPersons;
import kz.ruqsat.app.review.web.CaseView.Choice;
import kz.ruqsat.app.review.web.CaseView.Panel;
import kz.ruqsat.app.review.web.CaseView.PanelField;
import kz.ruqsat.app.review.web.CaseView.SigningRights;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.DecisionButton;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.core.application.MissingDocument.Cause;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.Decision;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the panel of a step: its fields and its buttons, one button a decision, each naming its paragraph. */
@Component
class Panels {
    private final NextPersons nextPersons;
    private final Substitutes substitutes;
    private final Paths paths;
    private final WhoSigns whoSigns;

    Panels(NextPersons nextPersons, Substitutes substitutes, Paths paths, WhoSigns whoSigns) {
        this.whoSigns = whoSigns;
        this.substitutes = substitutes;
        this.nextPersons = nextPersons;
        this.paths = paths;
    }

    Panel of(
            Case subject,
            OpenTask task,
            Officer by,
            PageFrame frame,
            @Nullable ActForm typed,
            List<Map.Entry<String, String>> faults) {
        Step step = subject.variant().procedure().step(task.step());
        List<PanelField> fields = fields(subject, step, frame, typed).stream()
                .map(field -> faults.stream()
                        .filter(fault -> fault.getKey().equals(field.name()))
                        .findFirst()
                        .map(fault -> field.failing(fault.getValue()))
                        .orElse(field))
                .toList();
        List<ErrorSummary.Entry> errors = faults.stream()
                .map(fault -> new ErrorSummary.Entry(
                        fields.stream().anyMatch(f -> f.name().equals(fault.getKey())) ? "p-" + fault.getKey() : "",
                        fault.getValue()))
                .toList();
        String address = "/review/" + subject.number();
        return new Panel(
                frame.texts().of(step.title()),
                by.inPlaceOf() == null
                        ? null
                        : frame.text(
                                "delegation.acts",
                                by.inPlaceOf().name(),
                                by.inPlaceOf().ground()),
                address + "/act",
                task.number(),
                fields,
                buttons(step, frame),
                step.action() == Action.SIGN ? address + "/sign" : null,
                new ErrorSummary(errors));
    }

    /** By what right the result is signed; null while nothing waits for a signature. */
    @Nullable
    SigningRights signing(Case subject, Officer by, PageFrame frame) {
        return whoSigns.of(subject, by, frame);
    }

    private List<DecisionButton> buttons(Step step, PageFrame frame) {
        Words words = paths.words(frame.texts());
        List<DecisionButton> buttons = new ArrayList<>();
        for (Branch branch : step.branches()) {
            if (branch.decision() != Decision.SIGNED) {
                String text = frame.text("review.decision." + branch.decision().name());
                String follows = frame.texts().of(branch.text());
                DecisionButton button = branch.decision().aside()
                        ? DecisionButton.secondary(branch.decision().name(), text, follows)
                        : DecisionButton.primary(branch.decision().name(), text, follows);
                buttons.add(button.under(words.paragraph(branch.source(), step.text())));
            }
        }
        return buttons;
    }

    private List<PanelField> fields(Case subject, Step step, PageFrame frame, @Nullable ActForm typed) {
        return switch (step.action()) {
            case REGISTER -> List.of(nextPerson(subject, frame, typed, "review.field.forwardTo"));
            case RESOLVE, ASSIGN ->
                List.of(
                        nextPerson(
                                subject,
                                frame,
                                typed,
                                step.action() == Action.ASSIGN ? "review.field.executor" : "review.field.forwardTo"),
                        text("resolution", "review.field.resolution", frame, typed, ""));
            case VERIFY, DISPATCH -> List.of(text("note", "review.field.note", frame, typed, ""));
            case CHECK_COMPLETENESS -> documents(subject, frame, typed);
            case REFUSE_CONSIDERATION ->
                List.of(text(
                        "text", "review.field.refusalText", frame, typed, frame.text("review.template.incomplete")));
            case REQUEST_CONSENTS ->
                List.of(asked(subject, frame), text("note", "review.field.note", frame, typed, ""));
            case EXAMINE, PREPARE ->
                List.of(
                        text("conditions", "review.field.conditions", frame, typed, ""),
                        grounds(subject, frame, typed),
                        text("text", "review.field.refusalText", frame, typed, ""));
            case AGREE, SIGN -> List.of(text("remark", "review.field.remark", frame, typed, ""));
        };
    }

    private static PanelField text(
            String name, String label, PageFrame frame, @Nullable ActForm typed, String template) {
        String value = typed == null ? template : typed.value(name);
        return PanelField.text(name, frame.text(label), null, value);
    }

    /** Those who hold the role of the step that comes next. */
    private PanelField nextPerson(Case subject, PageFrame frame, @Nullable ActForm typed, String label) {
        Map<Iin, Replacement> absent =
                substitutes.absentOf(subject.regulation().head().provider());
        List<Choice> choices = nextPersons.of(subject).stream()
                .map(person -> new Choice(
                        person.iin().value(),
                        named(person, absent.get(person.iin()), frame),
                        typed != null
                                && typed.value("person").equals(person.iin().value())))
                .toList();
        return PanelField.select("person", frame.text(label), null, choices);
    }

    /** Name and position; who is absent is named with the substitute. */
    private static String named(Person person, @Nullable Replacement absent, PageFrame frame) {
        String name = person.position() == null
                ? person.displayName()
                : person.displayName() + " · " + frame.texts().of(person.position());
        return absent == null
                ? name
                : frame.text("delegation.chosen", name, absent.substitution().until(), absent.substituteName());
    }

    private static List<PanelField> documents(Case subject, PageFrame frame, @Nullable ActForm typed) {
        List<PanelField> fields = new ArrayList<>();
        for (RequiredDocument document : subject.variant().documents()) {
            boolean attached = subject.request().attachments().stream()
                    .anyMatch(a -> a.document().equals(document.id()));
            String name = ActForm.DOCUMENT + document.id();
            String preset = attached || !document.mandatory() ? "" : Cause.ABSENT.name();
            String value = typed == null ? preset : typed.value(name);
            List<Choice> choices = new ArrayList<>();
            choices.add(new Choice("", frame.text("review.document.right"), value.isEmpty()));
            for (Cause cause : Cause.values()) {
                choices.add(new Choice(
                        cause.name(), frame.text("review.document." + cause.name()), value.equals(cause.name())));
            }
            fields.add(PanelField.select(name, frame.texts().of(document.title()), null, choices));
        }
        fields.add(text("note", "review.field.note", frame, typed, ""));
        return fields;
    }

    /** Who will be asked: shown, not chosen; the regulation decides. */
    private PanelField asked(Case subject, PageFrame frame) {
        Words words = paths.words(frame.texts());
        List<Choice> bodies = new ArrayList<>();
        for (ConsentRule rule : subject.variant().consents()) {
            for (String body : rule.bodiesFor(subject.request().facts())) {
                bodies.add(new Choice(
                        body, words.body(body) + " — " + frame.texts().of(rule.question()), true));
            }
        }
        return PanelField.checkboxes(
                "bodies", frame.text("review.field.bodies"), frame.text("review.field.bodies.hint"), bodies);
    }

    private static PanelField grounds(Case subject, PageFrame frame, @Nullable ActForm typed) {
        List<String> chosen = typed == null ? List.of() : typed.fields().getOrDefault("ground", List.of());
        List<Choice> choices = subject.variant().refusalGrounds().stream()
                .map(g -> new Choice(g.id(), frame.texts().of(g.text()), chosen.contains(g.id())))
                .toList();
        return PanelField.checkboxes("ground", frame.text("review.field.grounds"), null, choices);
    }
}

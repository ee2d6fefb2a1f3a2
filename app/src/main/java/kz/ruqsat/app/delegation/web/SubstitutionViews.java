package kz.ruqsat.app.delegation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.app.delegation.Replacement;
import kz.ruqsat.app.delegation.SubstitutionDesk;
import kz.ruqsat.app.delegation.web.SubstitutionsView.Choice;
import kz.ruqsat.app.delegation.web.SubstitutionsView.Field;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of substitutions. */
@Component
class SubstitutionViews {
    private final SubstitutionDesk desk;

    SubstitutionViews(SubstitutionDesk desk) {
        this.desk = desk;
    }

    SubstitutionsView of(
            Person person,
            PageFrame frame,
            @Nullable Long before,
            SubstitutionForm typed,
            List<Map.Entry<String, String>> faults) {
        List<Person> colleagues = desk.colleagues(person);
        List<Person> replaceable = desk.replaceable(person, colleagues);
        boolean all = replaceable.size() == colleagues.size();
        List<Replacement> page = desk.page(person, all, before == null ? Long.MAX_VALUE : before);
        Set<Long> endable = desk.endable(person, page);
        String older = page.size() < desk.pageSize()
                ? null
                : "/review/substitutions?before=" + page.getLast().id();
        return new SubstitutionsView(
                page.stream().map(r -> line(r, endable.contains(r.id()), frame)).toList(),
                page.isEmpty()
                        ? new EmptyState(
                                frame.text("delegation.empty.title"), frame.text("delegation.empty.text"), null, null)
                        : null,
                new PaginationView(null, older),
                replaceable.isEmpty() ? null : form(replaceable, colleagues, typed, faults, frame));
    }

    private SubstitutionsView.Line line(Replacement found, boolean endable, PageFrame frame) {
        var substitution = found.substitution();
        return new SubstitutionsView.Line(
                found.absentName(),
                found.substituteName(),
                frame.text("delegation.period", substitution.from(), substitution.until()),
                frame.text(
                        "delegation.ground",
                        substitution.ground().orderNumber(),
                        substitution.ground().orderDate(),
                        substitution.ground().reason()),
                frame.text("delegation.recordedBy", found.recordedBy(), found.recordedAt()),
                standing(found, frame),
                endable ? "/review/substitutions/" + found.id() + "/end" : null);
    }

    private Tag standing(Replacement found, PageFrame frame) {
        Replacement.Standing standing = found.standing(desk.today());
        String text = frame.text("delegation.standing." + standing.name());
        return switch (standing) {
            case HOLDS -> new Tag(text, Tone.ACTIVE);
            case TO_COME, OVER -> new Tag(text, Tone.NEUTRAL);
            case ENDED ->
                new Tag(
                        found.endedAt() == null
                                ? text
                                : text + ": " + frame.texts().day(found.endedAt()),
                        Tone.NEUTRAL);
        };
    }

    private static SubstitutionsView.Form form(
            List<Person> replaceable,
            List<Person> colleagues,
            SubstitutionForm typed,
            List<Map.Entry<String, String>> faults,
            PageFrame frame) {
        List<Field> fields = new ArrayList<>();
        fields.add(people("absent", typed.absent(), replaceable, faults, frame));
        fields.add(people("substitute", typed.substitute(), colleagues, faults, frame));
        fields.add(field("date", "from", typed.from(), faults, frame));
        fields.add(field("date", "until", typed.until(), faults, frame));
        fields.add(field("text", "orderNumber", typed.orderNumber(), faults, frame));
        fields.add(field("date", "orderDate", typed.orderDate(), faults, frame));
        fields.add(field("text", "reason", typed.reason(), faults, frame));
        List<ErrorSummary.Entry> errors = faults.stream()
                .map(fault ->
                        new ErrorSummary.Entry(fault.getKey().isEmpty() ? "" : "s-" + fault.getKey(), fault.getValue()))
                .toList();
        return new SubstitutionsView.Form(fields, new ErrorSummary(errors));
    }

    private static Field people(
            String name, String value, List<Person> people, List<Map.Entry<String, String>> faults, PageFrame frame) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", frame.text("delegation.choose")));
        people.forEach(person -> choices.add(new Choice(
                person.iin().value(),
                person.position() == null
                        ? person.displayName()
                        : person.displayName() + " · " + frame.texts().of(person.position()))));
        return field("select", name, value, faults, frame, choices);
    }

    private static Field field(
            String type, String name, String value, List<Map.Entry<String, String>> faults, PageFrame frame) {
        return field(type, name, value, faults, frame, List.of());
    }

    private static Field field(
            String type,
            String name,
            String value,
            List<Map.Entry<String, String>> faults,
            PageFrame frame,
            List<Choice> choices) {
        String error = faults.stream()
                .filter(fault -> fault.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        String hint = name.equals("reason") ? frame.text("delegation.field.reason.hint") : null;
        return new Field(type, name, frame.text("delegation.field." + name), hint, value, choices, error);
    }
}

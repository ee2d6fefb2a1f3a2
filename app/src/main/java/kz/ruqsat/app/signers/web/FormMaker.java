package kz.ruqsat.app.signers.web;

import java.util.List;
import java.util.Map;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.signers.web.SigningRightsView.Choice;
import kz.ruqsat.app.signers.web.SigningRightsView.Field;
import kz.ruqsat.core.regulation.Regulation;
import org.jspecify.annotations.Nullable;

/** The form for a new right, with what was typed and what is wrong with it. */
record FormMaker(PageFrame frame, SigningRightForm typed, List<Map.Entry<String, String>> faults) {

    SigningRightsView.Form form(List<Person> eligible, List<Regulation> services) {
        return new SigningRightsView.Form(
                eligible.stream().map(this::choice).toList(),
                error("person"),
                typed.scope(),
                services.stream().map(this::choice).toList(),
                error("services"),
                List.of(
                        field("text", "orderNumber", typed.orderNumber()),
                        field("date", "orderDate", typed.orderDate()),
                        field("date", "from", typed.from()),
                        field("date", "until", typed.until())));
    }

    ErrorSummary errors() {
        return new ErrorSummary(faults.stream()
                .map(fault ->
                        new ErrorSummary.Entry(fault.getKey().isEmpty() ? "" : "s-" + fault.getKey(), fault.getValue()))
                .toList());
    }

    private Choice choice(Person person) {
        String text = person.position() == null
                ? person.displayName()
                : person.displayName() + " · " + frame.texts().of(person.position());
        String value = person.iin().value();
        return new Choice(value, text, value.equals(typed.person()));
    }

    private Choice choice(Regulation service) {
        String value = service.id().value();
        return new Choice(
                value,
                frame.texts().of(service.head().title()),
                typed.services().contains(value));
    }

    private Field field(String type, String name, String value) {
        String hint = name.equals("until") ? frame.text("signers.field.until.hint") : null;
        return new Field(type, name, frame.text("signers.field." + name), hint, value, error(name));
    }

    private @Nullable String error(String name) {
        return faults.stream()
                .filter(fault -> fault.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}

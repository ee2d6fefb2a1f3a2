package kz.ruqsat.app.office.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import tools.jackson.databind.JsonNode;

/** What a clerk typed about who asks, checked for what the schema of the form cannot say. */
record TypedApplicant(JsonNode typed) {

    /** What is wrong beyond the schema. */
    List<FieldError> errors(CoveredRequest covered) {
        List<FieldError> errors = new ArrayList<>();
        Optional<PersonNumber> number = number();
        if (number.isEmpty()) {
            errors.add(new FieldError("/number", "office.applicant.number", List.of()));
        } else {
            Recipient asks = number.get() instanceof Iin ? Recipient.NATURAL_PERSON : Recipient.LEGAL_ENTITY;
            if (!covered.recipients().contains(asks)) {
                errors.add(new FieldError(
                        "/number",
                        asks == Recipient.NATURAL_PERSON
                                ? "office.applicant.onlyFirms"
                                : "office.applicant.onlyPersons",
                        List.of()));
            }
        }
        if (represented()) {
            Stream.of("representativeIin", "representativeName", "powerNumber", "powerDate")
                    .filter(field -> text(field).isEmpty())
                    .forEach(field ->
                            errors.add(new FieldError("/" + field, "office.applicant.representative", List.of())));
        }
        return errors;
    }

    Optional<PersonNumber> number() {
        return PersonNumber.parse(text("number"));
    }

    String name() {
        return text("name").strip();
    }

    private boolean represented() {
        return Stream.of("representativeIin", "representativeName", "powerNumber", "powerDate")
                .anyMatch(field -> !text(field).isEmpty());
    }

    Optional<Representative> representative() {
        return represented()
                ? Optional.of(new Representative(
                        new Iin(text("representativeIin")),
                        text("representativeName").strip(),
                        text("powerNumber").strip(),
                        LocalDate.parse(text("powerDate")),
                        typed.path("powerNotarised").asBoolean(false)))
                : Optional.empty();
    }

    private String text(String field) {
        JsonNode value = typed.path(field);
        return value.isString() ? value.asString() : "";
    }
}

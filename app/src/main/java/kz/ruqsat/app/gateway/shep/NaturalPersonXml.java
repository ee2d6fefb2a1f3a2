package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.NaturalPerson.IdentityDocument;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/** The question to ЖТ МДБ and its answer: {@code GBDFL_UniversalServiceSync}. */
final class NaturalPersonXml {
    static final String SERVICE = "GBDFL_UniversalServiceSync";
    private static final String MESSAGE = "http://message.persistence.interactive.nat";
    private static final String FOUND = "00000";
    /** Assumed: the database's own list of codes is not public. */
    private static final String ABSENT = "00001";

    private static final String LIVING = "0";
    private static final String VALID = "00";

    private NaturalPersonXml() {}

    static String question(String id, Instant at, String sender, Iin iin) {
        return XmlText.document(
                "m:Request",
                MESSAGE,
                request -> request.element("messageId", id)
                        .element("messageDate", at)
                        .element("senderCode", sender)
                        .element("iin", iin.value()));
    }

    /** The person asked about; an answer about somebody else is none. */
    static Optional<NaturalPerson> answer(XmlReading response, Iin asked) {
        String code = response.text("messageResult", "code");
        if (code.equals(ABSENT)) {
            return Optional.empty();
        }
        if (!code.equals(FOUND)) {
            throw new Unreadable("result " + code);
        }
        return response.maybe("persons")
                .flatMap(persons -> persons.all("person").stream().findFirst().map(person -> person(person, asked)));
    }

    private static NaturalPerson person(XmlReading person, Iin asked) {
        if (!person.text("iin").equals(asked.value())) {
            throw new Unreadable("an answer about somebody else");
        }
        return new NaturalPerson(
                asked,
                Objects.requireNonNullElse(person.textOrNull("surname"), ""),
                Objects.requireNonNullElse(person.textOrNull("name"), ""),
                person.textOrNull("patronymic"),
                person.date("birthDate"),
                living(person),
                person.maybe("regAddress").map(NaturalPersonXml::address).orElse(null),
                person.maybe("documents").flatMap(NaturalPersonXml::document).orElse(null));
    }

    private static boolean living(XmlReading person) {
        return person.maybe("lifeStatus")
                .map(status -> LIVING.equals(Objects.requireNonNullElse(status.textOrNull("code"), status.text())))
                .orElse(true);
    }

    private static @Nullable String address(XmlReading address) {
        String line = Stream.of("district", "region", "city", "street", "building", "corpus", "flat")
                .map(part -> word(address, part))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }

    /** A part is a word, or a value of a dictionary. */
    private static @Nullable String word(XmlReading address, String part) {
        return address.maybe(part)
                .map(value -> value.parts().isEmpty() ? value.text() : value.textOrNull("nameRu"))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    private static Optional<IdentityDocument> document(XmlReading documents) {
        return documents.all("document").stream()
                .filter(NaturalPersonXml::valid)
                .findFirst()
                .map(document -> new IdentityDocument(
                        code(document, "type"),
                        document.text("number"),
                        date(document, "beginDate"),
                        date(document, "endDate")));
    }

    private static boolean valid(XmlReading document) {
        return document.maybe("status")
                .map(status -> VALID.equals(Objects.requireNonNullElse(status.textOrNull("code"), status.text())))
                .orElse(true);
    }

    private static String code(XmlReading holder, String name) {
        String code = holder.textOrNull(name, "code");
        return code == null ? holder.text(name) : code;
    }

    private static @Nullable LocalDate date(XmlReading holder, String name) {
        return holder.dateOrNull(name);
    }
}

package kz.ruqsat.app.statedata;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.NaturalPerson.IdentityDocument;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What a state database knows of a person or firm.
 *
 * @param since when the person was born or the firm registered
 * @param ended the person is dead, or the firm liquidated
 * @param head who leads the firm; null for a person
 * @param document the person's document of identity, as one line
 */
public record Known(
        LocalText name,
        @Nullable LocalDate since,
        @Nullable String address,
        boolean ended,
        @Nullable Head head,
        @Nullable String document) {

    /** Who leads a firm. */
    public record Head(Iin iin, String name) {}

    static Known of(NaturalPerson person) {
        String name = person.fullName();
        return new Known(
                new LocalText(name, name, name),
                person.birthDate(),
                person.address(),
                !person.living(),
                null,
                Optional.ofNullable(person.document()).map(Known::line).orElse(null));
    }

    static Known of(LegalEntity firm) {
        LegalEntity.Head head = firm.head();
        return new Known(
                firm.fullName(),
                firm.registered(),
                firm.address(),
                firm.liquidated(),
                head == null ? null : new Head(head.iin(), head.fullName()),
                null);
    }

    /** Whether that is the name in one of the languages; case, quotation marks and blanks do not count. */
    public boolean isNamed(String other) {
        return Stream.of(name.kk(), name.ru(), name.en())
                .anyMatch(one -> plain(one).equals(plain(other)));
    }

    /** The same of a person, whose certificate leaves out the patronymic. */
    public boolean isCalled(String other) {
        String said = plain(other);
        return isNamed(other) || said.contains(" ") && plain(name.kk()).startsWith(said + " ");
    }

    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String line(IdentityDocument document) {
        return "№ " + document.number();
    }
}

package kz.ruqsat.app.gateway;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/**
 * A person as ЖТ МДБ knows him.
 *
 * @param patronymic null when there is none
 * @param living whether the database says that he lives
 * @param address where he is registered, as one line, or null
 * @param document the identity document that is valid, or null
 */
public record NaturalPerson(
        Iin iin,
        String surname,
        String name,
        @Nullable String patronymic,
        LocalDate birthDate,
        boolean living,
        @Nullable String address,
        @Nullable IdentityDocument document) {

    /**
     * A document of identity.
     *
     * @param type 001 passport, 002 identity card
     */
    public record IdentityDocument(
            String type,
            String number,
            @Nullable LocalDate issued,
            @Nullable LocalDate until) {}

    /** Surname, name and patronymic, as they are written in a request. */
    public String fullName() {
        return Stream.of(surname, name, Optional.ofNullable(patronymic).orElse(""))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }
}

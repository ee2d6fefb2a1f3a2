package kz.ruqsat.app.identity;

import org.jspecify.annotations.Nullable;

/**
 * A person's name.
 *
 * @param surname family name
 * @param given first name
 * @param patronymic null when there is none
 */
public record FullName(
        String surname, String given, @Nullable String patronymic) {

    /** Surname and first name. */
    public String brief() {
        return surname + " " + given;
    }

    /** With the patronymic. */
    public String full() {
        return patronymic == null ? brief() : brief() + " " + patronymic;
    }
}

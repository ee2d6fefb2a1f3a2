package kz.ruqsat.app.contact;

import java.time.LocalDate;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;

/**
 * What a caller says of himself and of his application: its number, the applicant's IIN or BIN, and one thing more.
 */
public record Caller(UnifiedNumber application, PersonNumber person, Proof proof) {

    /** The one thing more. */
    public sealed interface Proof {

        /** The day on which the application was filed, in Almaty's time. */
        record Filed(LocalDate day) implements Proof {}

        /** The applicant's name: surname and first name, or the firm's name without its legal form. */
        record Name(String words) implements Proof {}
    }
}

package kz.ruqsat.app.statedata;

import java.time.Duration;
import java.time.Instant;
import kz.ruqsat.core.shared.PersonNumber;
import org.jspecify.annotations.Nullable;

/** How far a state database was asked of a number. */
public sealed interface StateAnswer {

    PersonNumber number();

    /** When the database was asked in vain after that, or null. */
    @Nullable
    Instant failedAt();

    /** It has data. */
    record Found(
            PersonNumber number,
            Known known,
            Told told,
            @Nullable Instant failedAt) implements StateAnswer {}

    /** It has none: the data cannot be obtained. */
    record Absent(PersonNumber number, Told told, @Nullable Instant failedAt) implements StateAnswer {}

    /** It could not be asked yet; that says nothing of the person or firm. */
    record Unreached(PersonNumber number, Instant failedAt) implements StateAnswer {}

    /** When it answered, and how long that took. */
    record Told(Instant at, Duration took) {}
}

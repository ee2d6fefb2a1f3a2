package kz.ruqsat.app.notices;

import java.util.List;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;

/** Whom to tell: everybody who has a log-in and is not blocked. */
public sealed interface Receivers {

    /** All who apply for that firm, or the person himself. */
    record OfApplicant(PersonNumber number) implements Receivers {}

    /** One who works for a body. */
    record Officer(Iin iin) implements Receivers {}

    /** All of these bodies who hold the role. */
    record Holders(List<String> bodies, String role) implements Receivers {
        public Holders {
            bodies = List.copyOf(bodies);
        }
    }
}

package kz.ruqsat.core.regulation;

import java.time.LocalDate;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * The legal act that a regulation is taken from.
 *
 * @param file the source text's file
 * @param annex the regulation's number in the act
 * @param registrationNumber its number in the register of normative legal acts
 * @param edition the order that gave the annex its present wording, or null when it stands as first made
 * @param repealed by which order it was repealed, or null while it is in force; a repeal does not close the service
 */
public record Act(
        String file,
        int annex,
        LocalText title,
        LocalText issuer,
        String number,
        LocalDate date,
        String registrationNumber,
        @Nullable Order edition,
        @Nullable Order repealed) {

    /** An order that changed or repealed the act. */
    public record Order(LocalText issuer, String number, LocalDate date) {}
}

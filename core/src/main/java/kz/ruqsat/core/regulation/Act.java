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
 * @param repealed by which act it was repealed, or null while it is in force; a repeal does not close the service
 */
public record Act(
        String file,
        int annex,
        LocalText issuer,
        String number,
        LocalDate date,
        String registrationNumber,
        @Nullable Repeal repealed) {

    /** The repeal of an act. */
    public record Repeal(String number, LocalDate date) {}
}

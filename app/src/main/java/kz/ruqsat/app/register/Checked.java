package kz.ruqsat.app.register;

import kz.ruqsat.core.shared.UnifiedNumber;
import kz.ruqsat.eds.report.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a number or of a file came to: the answer and its evidence.
 *
 * @param number what was asked for, or the number that the file names; null when there is none
 * @param file what was checked; null when there was nothing to check
 * @param card of the licence that it is, or pretends to be; null for none
 * @param refusal that it is, or pretends to be; null for none
 */
public record Checked(
        Answer answer,
        @Nullable UnifiedNumber number,
        @Nullable CheckedFile file,
        @Nullable Card card,
        @Nullable Refusal refusal) {

    /**
     * The file that was checked.
     *
     * @param uploaded whether somebody brought it; else it is the register's own
     * @param issued whether it is byte for byte what was issued
     */
    public record CheckedFile(boolean uploaded, boolean issued, String sha256, Verification verification) {}
}

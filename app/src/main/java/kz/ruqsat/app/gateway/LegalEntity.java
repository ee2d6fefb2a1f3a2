package kz.ruqsat.app.gateway;

import java.time.LocalDate;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A firm as ЗТ МДБ knows it.
 *
 * @param fullName the registered full name; a language that the database does not have repeats the Kazakh or Russian one
 * @param address its seat as one line in Russian, as the database has it, or null
 * @param liquidated whether the database says that the firm has ended
 * @param head the head of the firm, or null when the database names none
 */
public record LegalEntity(
        Bin bin,
        LocalText fullName,
        LocalText shortName,
        @Nullable LocalDate registered,
        @Nullable String address,
        boolean liquidated,
        @Nullable Head head) {

    /** The head of a firm. */
    public record Head(Iin iin, String fullName) {}

    /** Whether that person is the head: a signer with no power of attorney has to be. */
    public boolean isHead(Iin iin) {
        return head != null && head.iin().equals(iin);
    }
}

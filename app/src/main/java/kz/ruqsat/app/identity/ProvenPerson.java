package kz.ruqsat.app.identity;

import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.PersonNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who a certificate proved to be at the keyboard.
 *
 * @param bin the firm; null: for himself
 * @param organisation its name as the certificate has it
 * @param certificate SHA-256 of the certificate, lower-case hexadecimal
 */
public record ProvenPerson(
        Iin iin, @Nullable Bin bin, FullName name, @Nullable String organisation, String certificate) {

    /** By which the state knows the one who asks: the firm's BIN, or the person's own IIN. */
    public PersonNumber number() {
        return bin == null ? iin : bin;
    }

    /** The BIN's digits, or null. */
    public @Nullable String binText() {
        return bin == null ? null : bin.value();
    }
}

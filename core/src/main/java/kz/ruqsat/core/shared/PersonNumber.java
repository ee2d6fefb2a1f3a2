package kz.ruqsat.core.shared;

import java.util.Optional;

/** The number by which the state knows a natural person ({@link Iin}) or a firm ({@link Bin}): twelve digits. */
public sealed interface PersonNumber permits Iin, Bin {

    String value();

    /** The number that the text is, told apart by its fifth digit (4 to 6: a BIN), or empty when it is neither. */
    static Optional<PersonNumber> parse(String text) {
        Optional<PersonNumber> iin = Iin.parse(text).map(number -> number);
        return iin.isPresent() ? iin : Bin.parse(text).map(number -> number);
    }
}

package kz.ruqsat.app.portal.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ruqsat.app.portal.CabinetEntry;
import kz.ruqsat.app.portal.store.CabinetRows.Place;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;

/** Where a page of a list begins, as an address has it: microseconds of the moment, a dot, the number. */
final class Places {
    private Places() {}

    static String write(CabinetEntry last) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.createdAt());
        return micros + "." + last.number();
    }

    /** What is no place is the beginning. */
    static @Nullable Place read(String text) {
        int dot = text.indexOf('.');
        if (dot < 1 || dot > 17 || !text.substring(0, dot).matches("[0-9]+")) {
            return null;
        }
        Optional<UnifiedNumber> number = UnifiedNumber.parse(text.substring(dot + 1));
        Instant at = Instant.EPOCH.plus(Long.parseLong(text.substring(0, dot)), ChronoUnit.MICROS);
        return number.map(n -> new Place(at, n)).orElse(null);
    }
}

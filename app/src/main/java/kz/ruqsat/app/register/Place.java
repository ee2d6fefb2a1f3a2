package kz.ruqsat.app.register;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the register, which is ordered from the newest: behind or before a certain licence. Bookmarks stay right
 * when licences are added, and a late page costs no more than the first.
 *
 * @param at when the licence at that place was issued; null: the beginning
 * @param number its number
 * @param backwards whether the licences before it are wanted
 */
public record Place(@Nullable Instant at, String number, boolean backwards) {
    public static final Place BEGINNING = new Place(null, "", false);

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,17})-([A-Z0-9]{15})");

    /** The place right behind, or right before, that licence. */
    public static Place beside(Entry entry, boolean backwards) {
        return new Place(entry.issuedAt(), entry.number().value(), backwards);
    }

    /** Reads what {@link #written} wrote; anything else is the beginning. */
    public static Place read(@Nullable String after, @Nullable String before) {
        boolean backwards = before != null;
        String text = before != null ? before : after;
        Matcher matcher = WRITTEN.matcher(text == null ? "" : text);
        return matcher.matches()
                ? new Place(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        matcher.group(2),
                        backwards)
                : BEGINNING;
    }

    /** For an address. */
    public String written() {
        return at == null ? "" : ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + number;
    }
}

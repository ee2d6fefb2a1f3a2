package kz.ruqsat.app.shell.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;

/** The formats that a text may have to keep. */
final class Formats {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>]{1,64}@[^\\s@.\"<>]+(\\.[^\\s@.\"<>]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{10,15}");

    private Formats() {}

    /** The text key that says how the text is wrong, or empty. */
    static Optional<String> wrong(Field.Kind kind, String text) {
        return switch (kind) {
            case LINE, AREA -> Optional.empty();
            case DATE -> when(!isDay(text), "shell.form.error.date");
            case EMAIL -> when(text.length() > 254 || !EMAIL.matcher(text).matches(), "shell.form.error.email");
            case PHONE -> when(!PHONE.matcher(text).matches(), "shell.form.error.phone");
            case IIN -> when(Iin.parse(text).isEmpty(), "shell.form.error.iin");
            case UNIFIED_NUMBER -> when(UnifiedNumber.parse(text).isEmpty(), "shell.form.error.unifiedNumber");
            case BIN -> when(Bin.parse(text).isEmpty(), "shell.form.error.bin");
        };
    }

    private static boolean isDay(String text) {
        try {
            int year = LocalDate.parse(text, DAY).getYear();
            return year >= 1800 && year <= 2200;
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static Optional<String> when(boolean wrong, String key) {
        return wrong ? Optional.of(key) : Optional.empty();
    }
}

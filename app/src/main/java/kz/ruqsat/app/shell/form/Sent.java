package kz.ruqsat.app.shell.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a short form of a page brought, by the names of its fields.
 *
 * @param fields as the request has them; whoever sends may leave out or repeat what he likes
 */
public record Sent(Map<String, String[]> fields) {
    private static final int LONGEST = 200;

    /** The field's line, without characters that nobody sees, and cut where no form of ours goes on; empty if missing. */
    public String line(String name) {
        String[] values = fields.getOrDefault(name, new String[0]);
        String typed = values.length == 0
                ? ""
                : values[0]
                        .replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", " ")
                        .strip();
        return typed.substring(0, Math.min(LONGEST, typed.length()));
    }

    /** The day that a field for dates sends ({@code 2026-11-22}); null when there is none such. */
    public static @Nullable LocalDate day(String typed) {
        try {
            return typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

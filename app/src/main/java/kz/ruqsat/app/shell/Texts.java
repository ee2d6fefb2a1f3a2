package kz.ruqsat.app.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Reason;

/**
 * The texts in the language of one reader: words by key, dates, terms, numbers and sums as that language writes them.
 * All moments are shown in the time of Almaty, the one time zone of Kazakhstan.
 */
public final class Texts {

    /** The time zone of every moment that a page shows. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9-]+)}");

    /** A space at which no line breaks: between a number and its unit, between the groups of a number. */
    private static final char JOINED = '\u00a0';

    private final TextBook book;
    private final Language language;

    Texts(TextBook book, Language language) {
        this.book = book;
        this.language = language;
    }

    public Language language() {
        return language;
    }

    /** The locale for collation, upper and lower case. */
    public Locale locale() {
        return Locale.of(TextBook.code(language));
    }

    /**
     * The text of the key, its placeholders {@code {0}}, {@code {1}}… filled with the arguments in their order. Whole
     * numbers are written in groups of three. An unknown key is an error of ours; it is shown in brackets rather than
     * losing the page (a test compares all keys in the sources with the files).
     */
    public String of(String key, Object... arguments) {
        Map<String, Object> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            values.put(Integer.toString(i), arguments[i]);
        }
        return filled(key, values);
    }

    /** The text of the key with named placeholders such as {@code {deadline}}. */
    public String of(String key, Map<String, ?> arguments) {
        return filled(key, arguments);
    }

    /** Why the law says no, as a sentence. */
    public String of(Reason reason) {
        return filled(reason.key(), reason.arguments());
    }

    /** The text in this language. */
    public String of(LocalText text) {
        return text.in(language);
    }

    /** The text of the first of these keys that there is; the last one is always there. */
    public String ofFirst(String... keys) {
        return of(Stream.of(keys).filter(this::has).findFirst().orElse(keys[keys.length - 1]));
    }

    /** Whether the key exists. */
    public boolean has(String key) {
        return book.pattern(language, key) != null;
    }

    /** A moment to the minute: 12 қараша 2026, 14:30. */
    public String moment(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        return date(local.toLocalDate()) + ", " + clock(local.getHour(), local.getMinute());
    }

    /** The time of day of a moment: 14:30. */
    public String time(Instant moment) {
        ZonedDateTime local = moment.atZone(ZONE);
        return clock(local.getHour(), local.getMinute());
    }

    /** The day of a moment: 12 қараша 2026. */
    public String day(Instant moment) {
        return date(moment.atZone(ZONE).toLocalDate());
    }

    /** A day: 12 қараша 2026. */
    public String date(LocalDate day) {
        return day.getDayOfMonth() + (JOINED + of("shell.month." + day.getMonthValue())) + " " + day.getYear();
    }

    /** A whole number in groups of three: 19 660. */
    public String number(long value) {
        String separator = language == Language.EN ? "," : Character.toString(JOINED);
        return String.format(Locale.ROOT, "%,d", value).replace(",", separator);
    }

    /** A sum in tenge, given in tiyn (a hundredth of a tenge); the tiyn are shown only when there are any. */
    public String money(long tiyn) {
        long rest = Math.abs(tiyn % 100);
        String mark = language == Language.EN ? "." : ",";
        String fraction = rest == 0 ? "" : mark + (rest < 10 ? "0" : "") + rest;
        return number(tiyn / 100) + fraction + JOINED + "₸";
    }

    /** A length of a file: 25 MB. */
    public String bytes(long bytes) {
        long kilo = 1024;
        if (bytes >= kilo * kilo) {
            return of("shell.size.megabytes", bytes / (kilo * kilo));
        }
        return of("shell.size.kilobytes", Math.max(1, bytes / kilo));
    }

    /** An amount of working time: 2 жұмыс күні 3 сағат. At most two units; minutes only when there is less than a day. */
    public String amount(WorkingTime time) {
        List<String> parts = new ArrayList<>();
        if (time.days() > 0) {
            parts.add(counted("shell.term.day.", time.days()));
        }
        if (time.hours() > 0) {
            parts.add(counted("shell.term.hour.", time.hours()));
        }
        if (time.minutes() > 0 && time.days() == 0) {
            parts.add(counted("shell.term.minute.", time.minutes()));
        }
        return parts.isEmpty() ? counted("shell.term.minute.", 0) : String.join(" ", parts);
    }

    /** What is left of a term: 2 жұмыс күні 3 сағат қалды. */
    public String left(WorkingTime time) {
        return of("shell.term.left", amount(time));
    }

    /** By how much a term was overstepped. */
    public String overdueBy(WorkingTime time) {
        return of("shell.term.overdueBy", amount(time));
    }

    /**
     * A number with its word in the right form: the keys {@code <prefix>one}, {@code <prefix>few} and {@code
     * <prefix>many} hold the forms, with {@code {0}} for the number.
     */
    public String counted(String prefix, long count) {
        return of(new PluralKey(prefix, count).in(language), count).replaceFirst(" ", Character.toString(JOINED));
    }

    private String filled(String key, Map<String, ?> values) {
        String pattern = book.pattern(language, key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        return PLACEHOLDER.matcher(pattern).replaceAll(found -> {
            Object value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : written(value));
        });
    }

    private String written(Object value) {
        return switch (value) {
            case Long number -> number(number);
            case Integer number -> number(number);
            case Instant moment -> moment(moment);
            case LocalDate day -> date(day);
            case LocalText text -> of(text);
            default -> value.toString();
        };
    }

    private static String clock(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }
}

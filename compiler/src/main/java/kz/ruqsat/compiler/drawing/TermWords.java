package kz.ruqsat.compiler.drawing;

import kz.ruqsat.core.deadline.Term;
import kz.ruqsat.core.deadline.TermUnit;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;

/** A term as it is said in each language: 2 жұмыс күні, 2 рабочих дня, 2 working days. */
final class TermWords {
    private TermWords() {}

    /** The term, or from its lower bound to it. */
    static String of(Term term, @Nullable Term atLeast, Language language) {
        String from = atLeast == null ? "" : atLeast.value() + "–";
        return from + term.value() + " " + unit(term, language);
    }

    private static String unit(Term term, Language language) {
        return switch (language) {
            case KK -> kazakh(term.unit());
            case RU -> russian(term.unit(), term.value());
            case EN -> english(term.unit()) + (term.value() == 1 ? "" : "s");
        };
    }

    private static String kazakh(TermUnit unit) {
        return switch (unit) {
            case SECOND -> "секунд";
            case MINUTE -> "минут";
            case HOUR -> "сағат";
            case WORKING_DAY -> "жұмыс күні";
            case CALENDAR_DAY -> "күнтізбелік күн";
        };
    }

    private static String english(TermUnit unit) {
        return switch (unit) {
            case SECOND -> "second";
            case MINUTE -> "minute";
            case HOUR -> "hour";
            case WORKING_DAY -> "working day";
            case CALENDAR_DAY -> "calendar day";
        };
    }

    private static String russian(TermUnit unit, int value) {
        return switch (unit) {
            case SECOND -> plural(value, "секунда", "секунды", "секунд");
            case MINUTE -> plural(value, "минута", "минуты", "минут");
            case HOUR -> plural(value, "час", "часа", "часов");
            case WORKING_DAY -> plural(value, "рабочий день", "рабочих дня", "рабочих дней");
            case CALENDAR_DAY -> plural(value, "календарный день", "календарных дня", "календарных дней");
        };
    }

    private static String plural(int value, String one, String few, String many) {
        int last = value % 10;
        boolean teen = value % 100 / 10 == 1;
        if (teen || last == 0 || last > 4) {
            return many;
        }
        return last == 1 ? one : few;
    }
}

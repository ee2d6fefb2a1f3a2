package kz.ruqsat.app.law;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.compiler.Law.Edition;
import kz.ruqsat.compiler.diff.Change;
import kz.ruqsat.compiler.diff.EditionDiff;
import kz.ruqsat.core.shared.Language;

/**
 * {@code regulations diff A B}: what edition B changes for whom against edition A. An edition is written SERVICE or
 * SERVICE/YYYY-MM-DD, as its folder is; without a day it is the first.
 */
public final class DiffRegulations implements Subcommand {
    private static final String LANGUAGE = "--lang=";

    private final PrintStream out;
    private final PrintStream errors;

    public DiffRegulations() {
        this(System.out, System.err);
    }

    DiffRegulations(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    @Override
    public String name() {
        return "regulations diff";
    }

    @Override
    public String purpose() {
        return "tell in words what an edition changes for whom: SERVICE SERVICE/2027-01-01 [--lang=kk|ru|en]";
    }

    @Override
    public int run(List<String> arguments) {
        RegulationsFolder given = RegulationsFolder.of(arguments);
        List<String> editions =
                given.arguments().stream().filter(a -> !a.startsWith("-")).toList();
        Optional<Language> language = language(given.arguments());
        if (editions.size() != 2 || language.isEmpty()) {
            errors.println("Name two editions, such as: regulations diff mining-chemical-licence"
                    + " mining-chemical-licence/2027-01-01 --lang=ru");
            return RegulationsFolder.USAGE;
        }
        Optional<Law> law = given.compile(errors);
        if (law.isEmpty()) {
            return RegulationsFolder.UNSOUND;
        }
        Optional<Edition> before = find(law.get(), editions.getFirst());
        Optional<Edition> after = find(law.get(), editions.getLast());
        if (before.isEmpty() || after.isEmpty()) {
            errors.println("There is no edition " + (before.isEmpty() ? editions.getFirst() : editions.getLast()));
            return RegulationsFolder.USAGE;
        }
        print(EditionDiff.of(before.get(), after.get(), law.get().vocabulary()), language.get());
        return RegulationsFolder.SOUND;
    }

    private void print(List<Change> changes, Language language) {
        changes.forEach(change -> out.println(
                change.whom().in(language) + ": " + change.what().in(language) + " (" + change.paragraph() + ")"));
        if (changes.isEmpty()) {
            out.println(
                    switch (language) {
                        case KK -> "Ештеңе өзгермейді.";
                        case RU -> "Ничего не меняется.";
                        case EN -> "Nothing changes.";
                    });
        }
    }

    private static Optional<Language> language(List<String> arguments) {
        String asked = arguments.stream()
                .filter(a -> a.startsWith(LANGUAGE))
                .map(a -> a.substring(LANGUAGE.length()))
                .findFirst()
                .orElse("kk");
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "kk" -> Optional.of(Language.KK);
            case "ru" -> Optional.of(Language.RU);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private static Optional<Edition> find(Law law, String name) {
        int stroke = name.indexOf('/');
        String id = stroke < 0 ? name : name.substring(0, stroke);
        List<Edition> editions = law.editions().stream()
                .filter(edition -> edition.regulation().id().value().equals(id))
                .toList();
        if (stroke < 0) {
            return editions.stream().findFirst();
        }
        return day(name.substring(stroke + 1))
                .flatMap(day -> editions.stream()
                        .filter(edition -> edition.regulation().inForceFrom().equals(day))
                        .findFirst());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

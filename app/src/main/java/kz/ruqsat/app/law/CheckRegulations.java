package kz.ruqsat.app.law;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.compiler.CaseRunner;
import kz.ruqsat.compiler.Diagnostic;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.compiler.Law.Edition;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;

/**
 * {@code regulations check}: proves every regulation sound and runs its worked cases. Status 0 when nothing is wrong, 1
 * when something is: then every fault is told, with file, line and column.
 */
public final class CheckRegulations implements Subcommand {
    private final PrintStream out;

    public CheckRegulations() {
        this(System.out);
    }

    CheckRegulations(PrintStream out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "regulations check";
    }

    @Override
    public String purpose() {
        return "prove all regulations sound and run their worked cases";
    }

    @Override
    public int run(List<String> arguments) {
        Optional<Law> compiled = RegulationsFolder.of(arguments).compile(out);
        if (compiled.isEmpty()) {
            return RegulationsFolder.UNSOUND;
        }
        Law law = compiled.get();
        law.editions().forEach(edition -> describe(edition, law));
        List<Diagnostic> failures = CaseRunner.run(law);
        failures.forEach(out::println);
        long cases = law.editions().stream().mapToLong(e -> e.cases().size()).sum();
        out.println(law.editions().size() + " regulations compiled and proved, " + cases + " worked cases, "
                + failures.size() + " of them fail.");
        return failures.isEmpty() ? RegulationsFolder.SOUND : RegulationsFolder.UNSOUND;
    }

    private void describe(Edition edition, Law law) {
        Regulation regulation = edition.regulation();
        int items = regulation.flows().stream().mapToInt(f -> f.items().size()).sum();
        out.println(regulation.id() + " from " + regulation.inForceFrom() + ": "
                + regulation.act().paragraphs().size() + " paragraphs, " + items + " processes and conditions, "
                + regulation.notes().size() + " silences and readings, "
                + edition.cases().size() + " cases");
        regulation
                .variants()
                .forEach(variant -> describe(variant, law.calendar().workingDayLength()));
    }

    private void describe(Variant variant, Duration day) {
        LongestPath longest = LongestPath.of(variant.procedure(), day);
        TermRule total = variant.totalTerm();
        String stated = total == null
                ? "no total term is stated"
                : "stated in total: " + total.term().value() + " "
                        + total.term()
                                .unit()
                                .name()
                                .toLowerCase(java.util.Locale.ROOT)
                                .replace('_', ' ');
        out.println("  " + variant.key() + ": " + variant.procedure().steps().size() + " steps, longest way "
                + words(longest.time(), day) + (longest.pausable() ? ", may stand still" : "") + "; " + stated);
    }

    private static String words(Duration time, Duration day) {
        long days = time.dividedBy(day);
        Duration rest = time.minus(day.multipliedBy(days));
        return days + " working days " + rest.toHours() + " h " + rest.toMinutesPart() + " min";
    }
}

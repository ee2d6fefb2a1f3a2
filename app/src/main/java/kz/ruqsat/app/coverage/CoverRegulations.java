package kz.ruqsat.app.coverage;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import kz.ruqsat.app.cli.Subcommand;
import kz.ruqsat.app.coverage.FlowCoverage.Covered;
import kz.ruqsat.app.law.RegulationsFolder;
import kz.ruqsat.compiler.Law;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;

/**
 * {@code regulations coverage}: every numbered process and condition of every flow, with the page, the event or the
 * foreign system that meets it. Status 1 when one is missing; what is missing is named again at the end.
 */
public final class CoverRegulations implements Subcommand {
    private static final String LANGUAGE = "--lang=";

    private final PrintStream out;
    private final Supplier<Program> program;

    public CoverRegulations() {
        this(System.out, Program::read);
    }

    CoverRegulations(PrintStream out, Supplier<Program> program) {
        this.out = out;
        this.program = program;
    }

    @Override
    public String name() {
        return "regulations coverage";
    }

    @Override
    public String purpose() {
        return "tell what meets each process and condition of each flow; fails when one is not met [--lang=kk|ru|en]";
    }

    @Override
    public int run(List<String> arguments) {
        RegulationsFolder given = RegulationsFolder.of(arguments);
        Optional<Language> language = language(given.arguments());
        if (language.isEmpty()) {
            out.println("Languages: kk, ru, en");
            return RegulationsFolder.USAGE;
        }
        Optional<Law> law = given.compile(out);
        return law.isPresent() ? tell(law.get(), language.get()) : RegulationsFolder.UNSOUND;
    }

    private int tell(Law law, Language language) {
        CoverageText text = new CoverageText(law.vocabulary(), language);
        Program whole = program.get();
        List<String> missing = new ArrayList<>();
        int items = 0;
        for (Law.Edition edition : law.editions()) {
            Regulation regulation = edition.regulation();
            out.println();
            out.println(text.heading(regulation));
            for (Flow flow : regulation.flows()) {
                out.println("  " + text.channel(flow));
                for (Covered covered : new FlowCoverage(whole, flow).items()) {
                    items++;
                    text.lines(covered).forEach(line -> out.println("    " + line));
                    if (!covered.whole()) {
                        missing.add(regulation.id() + " " + text.brief(flow, covered));
                    }
                }
            }
        }
        out.println();
        missing.forEach(out::println);
        out.println(text.sum(law.editions().size(), items, missing.size()));
        return missing.isEmpty() ? RegulationsFolder.SOUND : RegulationsFolder.UNSOUND;
    }

    private static Optional<Language> language(List<String> arguments) {
        String wanted = arguments.stream()
                .filter(argument -> argument.startsWith(LANGUAGE))
                .map(argument -> argument.substring(LANGUAGE.length()))
                .findFirst()
                .orElse("kk");
        return Arrays.stream(Language.values())
                .filter(language -> language.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}

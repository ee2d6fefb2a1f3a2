package kz.ruqsat.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.compiler.Compilation.Compiled;
import kz.ruqsat.compiler.Compilation.Rejected;
import kz.ruqsat.core.deadline.WorkingCalendar;
import kz.ruqsat.core.deadline.YearCalendar;
import kz.ruqsat.core.regulation.LongestPath;
import kz.ruqsat.core.regulation.MonthlyIndex;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.Variant;

/**
 * Compiles the folder of the regulations.
 *
 * <pre>
 * regulations/
 *   common/calendars/YEAR.yaml, hours.yaml, fees.yaml, vocabulary.yaml
 *   SERVICE/regulation.yaml, form.schema.json, cases.yaml          the first edition
 *   SERVICE/YYYY-MM-DD/regulation.yaml, form.schema.json, …        an edition in force from that day
 * </pre>
 */
public final class Compiler {
    private static final String COMMON = "common";
    private static final String REGULATION = "regulation.yaml";

    private final Path folder;
    private final Diagnostics diagnostics = new Diagnostics();

    private Compiler(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads everything and says everything that is wrong.
     *
     * @param regulations the folder
     * @throws UncheckedIOException when it cannot be read
     */
    public static Compilation compile(Path regulations) {
        return new Compiler(regulations).compile();
    }

    private Compilation compile() {
        Vocabulary vocabulary = Vocabulary.read(
                open(folder.resolve(COMMON).resolve("vocabulary.yaml")),
                open(folder.resolve(COMMON).resolve("bodies.yaml")));
        WorkingCalendar calendar =
                CommonReader.calendar(open(folder.resolve(COMMON).resolve("hours.yaml")), years());
        MonthlyIndex index =
                CommonReader.monthlyIndex(open(folder.resolve(COMMON).resolve("fees.yaml")));
        if (diagnostics.count() > 0) {
            return new Rejected(diagnostics.sorted());
        }
        List<Law.Edition> editions = new ArrayList<>();
        for (Path service : children(folder)) {
            if (Files.isDirectory(service) && !name(service).equals(COMMON)) {
                editions.addAll(editions(service, vocabulary, calendar.workingDayLength()));
            }
        }
        return diagnostics.count() > 0
                ? new Rejected(diagnostics.sorted())
                : new Compiled(new Law(editions, calendar, index, vocabulary));
    }

    private Map<Integer, YearCalendar> years() {
        Map<Integer, YearCalendar> years = new HashMap<>();
        for (Path file : children(folder.resolve(COMMON).resolve("calendars"))) {
            YearCalendar year = CommonReader.year(open(file), name(file));
            years.put(year.year(), year);
        }
        return years;
    }

    private List<Law.Edition> editions(Path service, Vocabulary vocabulary, Duration workingDay) {
        List<Law.Edition> editions = new ArrayList<>();
        editions.add(edition(service, name(service), vocabulary, workingDay));
        for (Path dated : children(service)) {
            if (Files.isDirectory(dated)) {
                Law.Edition edition = edition(dated, name(service), vocabulary, workingDay);
                editions.add(edition);
                if (!name(dated).equals(edition.regulation().inForceFrom().toString())) {
                    open(dated.resolve(REGULATION))
                            .wrong(
                                    "an edition from " + edition.regulation().inForceFrom(),
                                    "the day of its folder's name",
                                    edition);
                }
            }
        }
        return editions;
    }

    private Law.Edition edition(Path at, String service, Vocabulary vocabulary, Duration workingDay) {
        FormSchema form = FormSchemaReader.read(open(at.resolve("form.schema.json")));
        Map<String, String> words = words(at.resolve("text.yaml"));
        Regulation regulation =
                new RegulationReader(vocabulary, form, words).read(open(at.resolve(REGULATION)), service);
        checkWords(at.resolve("text.yaml"), words, regulation);
        regulation.variants().forEach(variant -> checkTotal(at.resolve(REGULATION), regulation, variant, workingDay));
        Value cases = open(at.resolve("cases.yaml"));
        List<Case> examples = new CasesReader(regulation, form, vocabulary).read(cases);
        return new Law.Edition(regulation, diagnostics.count() == 0 ? form.texts() : Map.of(), examples);
    }

    /** The act's own words by paragraph; a regulation may come without them. */
    private Map<String, String> words(Path file) {
        Map<String, String> words = new LinkedHashMap<>();
        if (Files.exists(file)) {
            open(file).entries().forEach(entry -> words.put(entry.name(), Wording.plain(entry.value())));
        }
        return words;
    }

    /** The longest way keeps within the total term that the act states, unless a note tells of the contradiction. */
    private void checkTotal(Path file, Regulation regulation, Variant variant, Duration workingDay) {
        TermRule total = variant.totalTerm();
        if (total == null || diagnostics.count() > 0) {
            return;
        }
        LongestPath longest = LongestPath.of(variant.procedure(), workingDay);
        boolean noted = regulation.notes().stream()
                .anyMatch(
                        note -> note.source().paragraph().equals(total.source().paragraph()));
        if (longest.time().compareTo(LongestPath.length(total.term(), workingDay)) > 0 && !noted) {
            String way = String.join(
                    " → ",
                    longest.steps().stream().map(step -> step.id().value()).toList());
            open(file)
                    .wrong(
                            "a longer way than the total term of " + variant.key() + ": " + way,
                            "steps within it, or a note on paragraph "
                                    + total.source().paragraph(),
                            variant);
        }
    }

    private void checkWords(Path file, Map<String, String> words, Regulation regulation) {
        List<String> paragraphs =
                regulation.act().paragraphs().stream().map(p -> p.id()).toList();
        if (diagnostics.count() == 0 && !words.isEmpty() && !paragraphs.equals(List.copyOf(words.keySet()))) {
            List<String> odd = new ArrayList<>(paragraphs);
            odd.removeAll(words.keySet());
            words.keySet().stream().filter(id -> !paragraphs.contains(id)).forEach(odd::add);
            open(file).wrong("other paragraphs: " + odd, "those of act.paragraphs, in their order", words);
        }
    }

    private Value open(Path file) {
        return YamlFile.open(folder, file, diagnostics);
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !name(f).startsWith(".")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}

package kz.ruqsat.app.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ruqsat.app.coverage.FlowCoverage.Covered;
import kz.ruqsat.app.coverage.FlowCoverage.Outcomes;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.compiler.drawing.FacilityWords;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Flow.Item;
import kz.ruqsat.core.regulation.Flow.Kind;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;

/** The lines of the coverage in one language. */
record CoverageText(Vocabulary vocabulary, Language language) {
    private static final LocalText PROCESS = new LocalText("рәсім", "процесс", "process");
    private static final LocalText CONDITION = new LocalText("шарт", "условие", "condition");
    private static final LocalText FULFILLED = new LocalText("орындалса", "выполнено", "fulfilled");
    private static final LocalText FAILED = new LocalText("орындалмаса", "не выполнено", "failed");
    private static final LocalText ASSUMED =
            new LocalText("акт үнсіз, болжам", "акт молчит, предположение", "the act is silent, assumed");
    private static final LocalText MISSING = new LocalText("ЖОҚ", "НЕТ", "MISSING");
    private static final LocalText NOTHING =
            new LocalText("жүйеде оны орындайтын ештеңе жоқ", "в системе этого ничто не выполняет", "nothing does it");
    private static final LocalText NO_OUTCOME =
            new LocalText("жалғасы не хабарлама жоқ", "нет продолжения или сообщения", "no way on or no notice");
    private static final LocalText SUM = new LocalText(
            "%d регламент, %d рәсім мен шарт, олардың %d-і орындалмайды.",
            "%d регламентов, %d процессов и условий, из них не выполняется: %d.",
            "%d regulations, %d processes and conditions, %d of them are not met.");

    String heading(Regulation regulation) {
        return regulation.id() + " (" + regulation.inForceFrom() + "): "
                + in(regulation.head().title());
    }

    String channel(Flow flow) {
        LocalText name = vocabulary.channels().get(flow.channel());
        return (name == null ? flow.channel().name() : in(name)) + " § "
                + flow.source().paragraph();
    }

    /** An item, below it what meets it, and both ways of a condition. */
    List<String> lines(Covered covered) {
        List<String> lines = new ArrayList<>();
        Item item = covered.item();
        lines.add(name(item) + " § " + item.source().paragraph() + ": " + in(FacilityWords.of(item.meets())));
        covered.met().forEach(met -> lines.add("    " + met));
        covered.missing().forEach(missing -> lines.add("    " + absent(missing)));
        Outcomes outcomes = covered.outcomes();
        if (outcomes != null) {
            lines.add("    " + in(FULFILLED) + " → "
                    + (outcomes.fulfilled() == null ? absent("") : name(outcomes.fulfilled())));
            lines.add("    " + in(FAILED) + " → " + failed(outcomes));
        }
        return lines;
    }

    private String failed(Outcomes outcomes) {
        if (outcomes.failed() != null) {
            return name(outcomes.failed());
        }
        return outcomes.assumed() == null
                ? absent("")
                : in(ASSUMED) + ": " + in(outcomes.assumed().text());
    }

    /** One line that names what is not met. */
    String brief(Flow flow, Covered covered) {
        List<String> lacks = new ArrayList<>(covered.missing());
        if (covered.outcomes() != null && !covered.outcomes().whole()) {
            lacks.add(in(NO_OUTCOME));
        }
        return channel(flow) + ", " + name(covered.item()) + " ("
                + in(FacilityWords.of(covered.item().meets())) + "): " + absent(String.join(", ", lacks));
    }

    String sum(int regulations, int items, int missing) {
        return String.format(Locale.ROOT, in(SUM), regulations, items, missing);
    }

    private String absent(String what) {
        return in(MISSING) + ": " + (what.isEmpty() ? in(NOTHING) : what);
    }

    private String name(Item item) {
        LocalText kind = item.kind() == Kind.PROCESS ? PROCESS : CONDITION;
        if (item.number() == 0) {
            return in(kind);
        }
        return language == Language.KK ? item.number() + "-" + in(kind) : in(kind) + " " + item.number();
    }

    private String in(LocalText text) {
        return text.in(language);
    }
}

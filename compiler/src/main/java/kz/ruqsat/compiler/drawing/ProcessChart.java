package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.compiler.drawing.Chart.Guard;
import kz.ruqsat.compiler.drawing.Chart.Link;
import kz.ruqsat.compiler.drawing.Chart.Node;
import kz.ruqsat.compiler.drawing.Chart.Passage;
import kz.ruqsat.compiler.drawing.Chart.Shape;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;

/**
 * The chart of a variant's procedure. Each step is a box; where it has two decisions, a diamond follows it; where the act
 * returns a result to who prepared it and several steps prepare, the way back parts at a diamond of its own; where a
 * signature can end in the result and in the refusal, the end parts by what was prepared.
 */
public final class ProcessChart {
    /** The variable that remembers which step prepared the result. */
    public static final String PREPARER = "preparer";
    /** The variable that remembers what was prepared. */
    public static final String PREPARED = "prepared";

    // a step's name has no underscore, so none of these can be one
    private static final String START = "_start";
    private static final String REWORK = "_rework";
    private static final String PREPARED_SIGN = "_prepared";

    private final Regulation regulation;
    private final Variant variant;
    private final Vocabulary vocabulary;
    private final Language language;
    private final ProcedurePaths paths;
    private final List<Role> roles;
    private final List<Step> reworkers;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private ProcessChart(Regulation regulation, Variant variant, Vocabulary vocabulary, Language language) {
        this.regulation = regulation;
        this.variant = variant;
        this.vocabulary = vocabulary;
        this.language = language;
        this.paths = new ProcedurePaths(variant.procedure());
        this.roles =
                variant.procedure().steps().stream().map(Step::role).distinct().toList();
        this.reworkers = paths.reworkers();
    }

    /** The chart in that language. */
    public static Chart of(Regulation regulation, Variant variant, Vocabulary vocabulary, Language language) {
        return new ProcessChart(regulation, variant, vocabulary, language).chart();
    }

    /** The variable in which the decision of a step is given. */
    public static String decisionVariable(StepId step) {
        return "decision_" + step.value().replace('-', '_');
    }

    private Chart chart() {
        Step first = variant.procedure().first();
        nodes.add(sign(START, Shape.START, lane(first), Words.RECEIVED));
        links.add(Link.plain(START, first.id().value()));
        variant.procedure().steps().forEach(this::step);
        ends();
        rework();
        return new Chart(
                regulation.id() + "_" + variant.key(),
                language,
                List.of(
                        Words.BUSINESS_PROCESS.in(language),
                        regulation.head().title().in(language),
                        variant.title().in(language)),
                roles.stream()
                        .map(r -> new Chart.Lane(r.value(), word(vocabulary.roles(), r)))
                        .toList(),
                nodes,
                links,
                List.of(),
                Legend.process(language, !reworkers.isEmpty(), paths.endings()),
                new ProcessTold(variant, vocabulary, language).sentences());
    }

    private <K> String word(Map<K, kz.ruqsat.core.shared.LocalText> words, K key) {
        kz.ruqsat.core.shared.LocalText text = words.get(key);
        return text == null ? key.toString() : text.in(language);
    }

    private int lane(Step step) {
        return roles.indexOf(step.role());
    }

    private Node sign(String id, Shape shape, int lane, Words words) {
        String name = words.in(language);
        return new Node(id, shape, lane, List.of(new Passage(name, Weight.PLAIN)), false, name, "", null);
    }

    private void step(Step step) {
        String id = step.id().value();
        nodes.add(new Node(
                id,
                Shape.BOX,
                lane(step),
                StepWords.passages(step, language),
                step.source().assumed(),
                step.title().in(language),
                StepWords.hint(step, language),
                null));
        String from = id;
        if (step.branches().size() > 1) {
            from = id + ".decision";
            nodes.add(
                    new Node(from, Shape.DIAMOND, lane(step), List.of(), false, Words.DECISION.in(language), "", null));
            links.add(Link.plain(id, from));
        }
        for (Branch branch : step.branches()) {
            links.add(link(from, step, branch));
        }
    }

    private Link link(String from, Step step, Branch branch) {
        boolean choice = step.branches().size() > 1;
        Optional<Guard> guard = choice
                ? Optional.of(
                        new Guard(decisionVariable(step.id()), branch.decision().name()))
                : Optional.empty();
        Map<String, String> sets = step.action().prepares()
                ? Map.of(
                        PREPARER,
                        step.id().value(),
                        PREPARED,
                        Ending.preparedBy(branch.decision()).name())
                : Map.of();
        String words = branch.text().in(language);
        String mark = branch.source().assumed() ? "*" : "";
        return new Link(
                from,
                target(branch),
                (choice ? word(vocabulary.decisions(), branch.decision()) : words) + mark,
                branch.target() instanceof Target.BackToPreparer,
                branch.source().assumed(),
                words + " (" + ParagraphWords.of(branch.source(), language) + ")",
                guard,
                sets);
    }

    private String target(Branch branch) {
        return switch (branch.target()) {
            case Target.Next(StepId next) -> next.value();
            case Target.BackToPreparer() ->
                reworkers.size() == 1 ? reworkers.getFirst().id().value() : REWORK;
            case Target.End() -> {
                Set<Ending> endings = paths.endings(branch);
                yield endings.size() == 1 ? endings.iterator().next().id() : PREPARED_SIGN;
            }
        };
    }

    private void ends() {
        int lane = variant.procedure().steps().stream()
                .filter(s -> s.branches().stream().anyMatch(b -> b.target() instanceof Target.End))
                .mapToInt(this::lane)
                .reduce(0, (_, last) -> last);
        if (links.stream().anyMatch(l -> l.to().equals(PREPARED_SIGN))) {
            String what = Words.WHAT_PREPARED.in(language);
            nodes.add(new Node(
                    PREPARED_SIGN,
                    Shape.DIAMOND,
                    lane,
                    List.of(new Passage(what, Weight.STRONG)),
                    false,
                    what,
                    "",
                    null));
            links.add(end(Ending.RESULT, Words.RESULT_PREPARED));
            links.add(end(Ending.REFUSAL, Words.REFUSAL_PREPARED));
        }
        for (Ending ending : paths.endings()) {
            nodes.add(
                    switch (ending) {
                        case RESULT -> sign(ending.id(), Shape.RESULT, lane, Words.RESULT);
                        case REFUSAL -> sign(ending.id(), Shape.REFUSAL, lane, Words.REFUSAL);
                    });
        }
    }

    private Link end(Ending ending, Words label) {
        return new Link(
                PREPARED_SIGN,
                ending.id(),
                label.in(language),
                false,
                false,
                "",
                Optional.of(new Guard(PREPARED, ending.name())),
                Map.of());
    }

    private void rework() {
        if (links.stream().noneMatch(l -> l.to().equals(REWORK))) {
            return;
        }
        String who = Words.WHO_PREPARED.in(language);
        nodes.add(new Node(REWORK, Shape.REWORK, roles.size() - 1, List.of(), false, who, who, null));
        for (Step step : reworkers) {
            Guard guard = new Guard(PREPARER, step.id().value());
            links.add(new Link(
                    REWORK,
                    step.id().value(),
                    "",
                    true,
                    false,
                    who + " " + step.title().in(language),
                    Optional.of(guard),
                    Map.of()));
        }
    }
}

package kz.ruqsat.app.path;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.PathBranch;
import kz.ruqsat.app.shell.component.PathEntry;
import kz.ruqsat.app.shell.component.PathStep;
import kz.ruqsat.app.shell.component.PathStep.State;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Variant;
import org.springframework.stereotype.Component;

/** Fills the path of a case or of a service's variant, in the reader's language. */
@Component
public class Paths {
    private final Laws laws;
    private final Names names;
    private final InstantSource time;

    public Paths(Laws laws, Names names, InstantSource time) {
        this.laws = laws;
        this.names = names;
        this.time = time;
    }

    /** The path of a service as the act describes it: no times, alternatives folded. */
    public PathView of(Variant variant, Texts texts) {
        Words words = new Words(laws, names, texts);
        List<PathEntry> entries = new ArrayList<>();
        Set<StepId> anchored = new HashSet<>();
        Function<Step, PathStep> shown = step -> {
            PathStep plain = plain(step, words, State.PLAIN);
            return anchored.add(step.id()) ? plain.anchored(anchor(variant, step)) : plain;
        };
        for (Ways.Way way : Ways.from(variant.procedure(), variant.procedure().first())) {
            entries.add(shown.apply(way.step()));
            branches(way, words, shown, entries);
        }
        return new PathView(entries);
    }

    /** The anchor of a step on the page where the variant's path stands. */
    public static String anchor(Variant variant, Step step) {
        return "step-" + variant.key() + "-" + step.id();
    }

    /** The path of an application: what was done and by whom, what waits, what is to come. */
    public PathView of(Case subject, Texts texts) {
        Words words = new Words(laws, names, texts);
        List<PathEntry> entries = new ArrayList<>(new DoneSteps(subject, words, laws.clock()).entries());
        subject.task().ifPresent(task -> entries.addAll(ahead(subject, task, words)));
        return new PathView(entries);
    }

    /** The term bar of the step that waits in this case, or null when none waits. */
    public TermBars bars() {
        return new TermBars(laws.clock(), time.instant());
    }

    /** Reasons, terms and paragraphs in the reader's language. */
    public Words words(Texts texts) {
        return new Words(laws, names, texts);
    }

    private List<PathEntry> ahead(Case subject, OpenTask task, Words words) {
        List<PathEntry> entries = new ArrayList<>();
        Variant variant = subject.variant();
        Step now = variant.procedure().step(task.step());
        PathStep waiting = plain(now, words, State.NOW)
                .at(subject.history().getLast().at())
                .with(bars().of(task.term(), words.texts().of("path.pause.consents")));
        entries.add(task.assignee() == null ? waiting : waiting.by(words.holder(subject, task)));
        boolean first = true;
        for (Ways.Way way : Ways.from(variant.procedure(), now)) {
            if (!first) {
                entries.add(plain(way.step(), words, State.TO_COME));
            }
            branches(way, words, step -> plain(step, words, State.TO_COME), entries);
            first = false;
        }
        return entries;
    }

    private static void branches(Ways.Way way, Words words, Function<Step, PathStep> shown, List<PathEntry> entries) {
        for (Ways.Side side : way.sides()) {
            List<PathStep> steps = side.steps().stream().map(shown).toList();
            entries.add(new PathBranch(words.texts().of(side.branch().text()), steps));
        }
    }

    private PathStep plain(Step step, Words words, State state) {
        PathStep shown = PathStep.of(words.texts().of(step.title()), state)
                .by(words.texts().of(laws.word(Word.ROLE, step.role().value())))
                .under(words.paragraph(step.source(), step.text()))
                .because(words.texts().of(step.ground()));
        return state == State.NOW ? shown : shown.in(words.term(step.term()));
    }
}

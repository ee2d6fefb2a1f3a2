package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.compiler.drawing.Chart.Passage;
import kz.ruqsat.compiler.drawing.Chart.Weight;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.TermRule;
import kz.ruqsat.core.regulation.TermRule.CountedFrom;
import kz.ruqsat.core.shared.Language;

/** What is written of a step. What the act does not say bears a star. */
final class StepWords {
    private StepWords() {}

    /** In its box: number and short title, term, paragraph. */
    static List<Passage> passages(Step step, Language language) {
        List<Passage> passages = new ArrayList<>();
        String mark = step.source().assumed() ? "*" : "";
        passages.add(new Passage(step.number() + ". " + step.title().in(language) + mark, Weight.STRONG));
        passages.add(new Passage(term(step.term(), language), Weight.SOFT));
        passages.add(new Passage(ParagraphWords.of(step.source(), language), Weight.SOFT));
        return passages;
    }

    /** The term and from when it is counted. */
    static String term(TermRule rule, Language language) {
        StringBuilder words = new StringBuilder(TermWords.of(rule.term(), rule.atLeast(), language));
        words.append(rule.source().assumed() ? "*" : "");
        if (rule.countedFrom() == CountedFrom.RECEIPT) {
            words.append(", ").append(Words.FROM_RECEIPT.in(language));
        }
        if (rule.pausedAwaitingConsents()) {
            words.append("; ").append(Words.PAUSED.in(language));
        }
        return words.toString();
    }

    /** The act's words and where they stand. */
    static String hint(Step step, Language language) {
        return step.text().in(language) + " (" + ParagraphWords.of(step.source(), language) + ")";
    }
}

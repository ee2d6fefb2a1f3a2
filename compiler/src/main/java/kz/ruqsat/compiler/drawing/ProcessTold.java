package kz.ruqsat.compiler.drawing;

import java.util.List;
import java.util.stream.Collectors;
import kz.ruqsat.compiler.Vocabulary;
import kz.ruqsat.core.regulation.Branch;
import kz.ruqsat.core.regulation.Step;
import kz.ruqsat.core.regulation.StepId;
import kz.ruqsat.core.regulation.Target;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;

/** Tells a procedure in sentences, for who does not see its drawing. */
record ProcessTold(Variant variant, Vocabulary vocabulary, Language language) {

    List<String> sentences() {
        return variant.procedure().steps().stream().map(this::sentence).toList();
    }

    private String sentence(Step step) {
        String role = word(vocabulary.roles().get(step.role()), step.role().value());
        String ways = step.branches().stream().map(this::way).collect(Collectors.joining("; "));
        return step.number() + ". " + step.title().in(language) + ": " + role + ", "
                + StepWords.term(step.term(), language) + ". " + ways + ".";
    }

    private String way(Branch branch) {
        String decision = word(
                vocabulary.decisions().get(branch.decision()), branch.decision().name());
        return decision + " → "
                + switch (branch.target()) {
                    case Target.Next(StepId next) ->
                        String.valueOf(variant.procedure().step(next).number());
                    case Target.BackToPreparer() -> Words.REWORK.in(language);
                    case Target.End() -> Words.RESULT.in(language) + " / " + Words.REFUSAL.in(language);
                };
    }

    private String word(@org.jspecify.annotations.Nullable LocalText text, String otherwise) {
        return text == null ? otherwise : text.in(language);
    }
}

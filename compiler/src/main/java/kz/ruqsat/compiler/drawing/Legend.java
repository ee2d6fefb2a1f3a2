package kz.ruqsat.compiler.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.ruqsat.compiler.drawing.Chart.Sample;
import kz.ruqsat.compiler.drawing.Chart.Sign;
import kz.ruqsat.core.shared.Language;

/** Which signs a drawing explains. */
final class Legend {
    private Legend() {}

    static List<Sample> process(Language language, boolean returns, Set<Ending> endings) {
        List<Sample> samples = new ArrayList<>();
        samples.add(new Sample(Sign.START, Words.RECEIVED.in(language)));
        samples.add(new Sample(Sign.BOX, Words.STEP.in(language)));
        samples.add(new Sample(Sign.DIAMOND, Words.DECISION.in(language)));
        samples.add(new Sample(Sign.ORDER, Words.ORDER.in(language)));
        if (returns) {
            samples.add(new Sample(Sign.RETURN, Words.REWORK.in(language)));
        }
        if (endings.contains(Ending.RESULT)) {
            samples.add(new Sample(Sign.RESULT, Words.RESULT.in(language)));
        }
        if (endings.contains(Ending.REFUSAL)) {
            samples.add(new Sample(Sign.REFUSAL, Words.REFUSAL.in(language)));
        }
        samples.add(new Sample(Sign.ASSUMED, Words.ASSUMED.in(language)));
        return samples;
    }

    static List<Sample> interaction(Language language) {
        return List.of(
                new Sample(Sign.START, Words.BEGIN.in(language)),
                new Sample(Sign.BOX, Words.PROCESS_SIGN.in(language)),
                new Sample(Sign.DIAMOND, Words.CONDITION_SIGN.in(language)),
                new Sample(Sign.ORDER, Words.ORDER.in(language)),
                new Sample(Sign.MESSAGE, Words.MESSAGE.in(language)),
                new Sample(Sign.STOP, Words.STOPPED.in(language)),
                new Sample(Sign.RESULT, Words.RESULT.in(language)),
                new Sample(Sign.ASSUMED, Words.ASSUMED.in(language)));
    }
}

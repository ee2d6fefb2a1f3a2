package kz.ruqsat.core.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.deadline.Kazakhstan;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.Outcome.Accepted;
import kz.ruqsat.core.shared.Outcome.Refused;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/** given(what happened).when(command, at that time).then(events) or thenRefused(key). */
record Specification(Regulation regulation, List<Event> happened) {

    static Specification given(Event... events) {
        return new Specification(MiningLicence.REGULATION, List.of(events));
    }

    static Specification given(Story story) {
        return new Specification(MiningLicence.REGULATION, story.events());
    }

    Specification under(Regulation other) {
        return new Specification(other, happened);
    }

    When when(Command command, String localTime) {
        Application state = Evolver.replay(happened);
        Decider decider = new Decider(regulation, Kazakhstan.CLOCK);
        return new When(state, decider.decide(state, command, Kazakhstan.at(localTime)));
    }

    record When(Application state, Outcome<Event> outcome) {

        /** Exactly these events, and the state can take them in. Gives the state that follows. */
        Application then(Event... expected) {
            assertThat(outcome).isEqualTo(Outcome.accepted(List.of(expected)));
            return Decider.after(state, List.of(expected));
        }

        Application thenAccepted() {
            assertThat(outcome).isInstanceOf(Accepted.class);
            return outcome instanceof Accepted<Event>(List<Event> events) ? Decider.after(state, events) : state;
        }

        /** The task that is open after the accepted command. */
        OpenTask thenTask() {
            if (thenAccepted() instanceof Application.InReview review && review.task() != null) {
                return review.task();
            }
            throw new AssertionError("No open task after " + outcome);
        }

        void thenRefused(String... keys) {
            assertThat(outcome).isInstanceOf(Refused.class);
            assertThat(reasons()).extracting(Reason::key).containsExactly(keys);
        }

        void thenRefused(String key, @Nullable String paragraph, Map<String, String> arguments) {
            assertThat(reasons()).containsExactly(new Reason(key, paragraph, arguments));
        }

        List<Reason> reasons() {
            return outcome instanceof Refused<Event>(List<Reason> reasons) ? reasons : List.of();
        }
    }
}

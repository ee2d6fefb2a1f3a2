package kz.ruqsat.app.shell.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path. All texts are in the reader's language; null means that there is nothing to say.
 *
 * @param title what is done
 * @param state where it stands in time
 * @param who the role or the person
 * @param when the moment when it was done or, now, when it began
 * @param term the term in words: used and allowed
 * @param bar the term bar, shown for the step that goes on now
 * @param paragraph the paragraph of the act
 * @param ground what started this step
 * @param anchor the name by which an address leads to this step, or null
 */
public record PathStep(
        String title,
        State state,
        @Nullable String who,
        @Nullable Instant when,
        @Nullable String term,
        @Nullable TermBarView bar,
        @Nullable ParagraphView paragraph,
        @Nullable String ground,
        @Nullable String anchor)
        implements PathEntry {

    /** Where a step stands in time. */
    public enum State {
        DONE,
        NOW,
        TO_COME,
        /** Without time: the path as the act describes it. */
        PLAIN
    }

    /** A step with nothing but its name; the rest is added with the methods below. */
    public static PathStep of(String title, State state) {
        return new PathStep(title, state, null, null, null, null, null, null, null);
    }

    public PathStep by(String who) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep at(Instant when) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep in(String term) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep with(TermBarView bar) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep under(ParagraphView paragraph) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep because(String ground) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public PathStep anchored(String anchor) {
        return new PathStep(title, state, who, when, term, bar, paragraph, ground, anchor);
    }

    public String style() {
        return switch (state) {
            case DONE -> "rq-path__step--done";
            case NOW -> "rq-path__step--now";
            case TO_COME -> "rq-path__step--to-come";
            case PLAIN -> "rq-path__step--plain";
        };
    }

    /** The word that says the state to those who do not see the dot, or null. */
    public @Nullable String stateKey() {
        return switch (state) {
            case DONE -> "shell.path.done";
            case NOW -> "shell.path.now";
            case TO_COME -> "shell.path.toCome";
            case PLAIN -> null;
        };
    }
}

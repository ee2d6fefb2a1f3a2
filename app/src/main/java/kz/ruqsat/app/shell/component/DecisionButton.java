package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * A button that changes something ({@code shell/decision.jte}, inside a form): its text, the paragraph that gives the
 * right, and what follows.
 *
 * @param name the name of the form field that the button sends, such as {@code decision}
 * @param value its value
 * @param text the verb on the button
 * @param paragraph the paragraph, or null when it is a matter of the house
 * @param follows what happens next, one sentence
 * @param weight how it looks
 * @param askedOnce whether the button first unfolds the question "are you sure?": what cannot be undone asks once
 */
public record DecisionButton(
        String name,
        String value,
        String text,
        @Nullable ParagraphView paragraph,
        String follows,
        Weight weight,
        boolean askedOnce) {

    /** How heavy a button looks. */
    public enum Weight {
        PRIMARY,
        SECONDARY,
        WARNING
    }

    public static DecisionButton primary(String value, String text, String follows) {
        return new DecisionButton("decision", value, text, null, follows, Weight.PRIMARY, false);
    }

    public static DecisionButton secondary(String value, String text, String follows) {
        return new DecisionButton("decision", value, text, null, follows, Weight.SECONDARY, false);
    }

    /** A button that cannot be undone: it asks once. */
    public static DecisionButton warning(String value, String text, String follows) {
        return new DecisionButton("decision", value, text, null, follows, Weight.WARNING, true);
    }

    public DecisionButton under(ParagraphView paragraph) {
        return new DecisionButton(name, value, text, paragraph, follows, weight, askedOnce);
    }

    public DecisionButton askingOnce() {
        return new DecisionButton(name, value, text, paragraph, follows, weight, true);
    }

    public String style() {
        return switch (weight) {
            case PRIMARY -> "";
            case SECONDARY -> "govuk-button--secondary";
            case WARNING -> "govuk-button--warning";
        };
    }
}

package kz.ruqsat.app.shell.component;

import org.jspecify.annotations.Nullable;

/**
 * A message above the content ({@code shell/alert.jte}).
 *
 * @param kind what the reader should feel
 * @param text one or two sentences
 * @param linkText what may be done next, or null
 * @param link where, or null
 */
public record Alert(
        Kind kind,
        String text,
        @Nullable String linkText,
        @Nullable String link) implements java.io.Serializable {

    /** The weight of a message. */
    public enum Kind {
        DONE,
        NOTE,
        WARNING,
        TROUBLE
    }

    /** Something was done. */
    public static Alert done(String text) {
        return new Alert(Kind.DONE, text, null, null);
    }

    /** Something to know. */
    public static Alert note(String text) {
        return new Alert(Kind.NOTE, text, null, null);
    }

    /** Something that soon becomes a problem. */
    public static Alert warning(String text) {
        return new Alert(Kind.WARNING, text, null, null);
    }

    /** Something that does not work, such as a foreign system that does not answer. */
    public static Alert trouble(String text) {
        return new Alert(Kind.TROUBLE, text, null, null);
    }

    public Alert linking(String text, String address) {
        return new Alert(kind, this.text, text, address);
    }

    public String style() {
        return switch (kind) {
            case DONE -> "rq-alert--done";
            case NOTE -> "rq-alert--note";
            case WARNING -> "rq-alert--warning";
            case TROUBLE -> "rq-alert--trouble";
        };
    }

    /** The word that says the kind to those who do not see the colour. */
    public String kindKey() {
        return switch (kind) {
            case DONE -> "shell.alert.done";
            case NOTE -> "shell.alert.note";
            case WARNING -> "shell.alert.warning";
            case TROUBLE -> "shell.alert.trouble";
        };
    }
}

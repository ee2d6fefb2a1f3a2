package kz.ruqsat.compiler.drawing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML. What is given as text or as a value is escaped. */
public final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** A document that begins with the XML declaration. */
    public static Markup document() {
        Markup markup = new Markup();
        markup.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return markup;
    }

    /** Opens an element with these attributes: name, value, name, value… */
    public Markup open(String name, Object... attributes) {
        tag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /** An element without content. */
    public Markup empty(String name, Object... attributes) {
        tag(name, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element with a text. */
    public Markup text(String name, String text, Object... attributes) {
        tag(name, attributes);
        out.append('>').append(escaped(text)).append("</").append(name).append(">\n");
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    private void tag(String name, Object... attributes) {
        out.append('<').append(name);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Not closed: " + open);
        }
        return out.toString();
    }
}

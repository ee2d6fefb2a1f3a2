package kz.ruqsat.app.gateway;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes XML from the outside in. A character that XML can't hold is written as the replacement character. */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder text = new StringBuilder();

    /** A document: its root with what stands in it. */
    public static String document(String name, String namespace, Consumer<XmlText> content) {
        return new XmlText().root(name, namespace, content).text.toString();
    }

    /** An element that brings its namespace, bound to the prefix of its name or to none. */
    public XmlText root(String name, String namespace, Consumer<XmlText> content) {
        int colon = name.indexOf(':');
        text.append('<').append(name).append(" xmlns");
        if (colon >= 0) {
            text.append(':').append(name, 0, colon);
        }
        text.append("=\"").append(namespace).append("\">");
        content.accept(this);
        text.append("</").append(name).append('>');
        return this;
    }

    public XmlText element(String name, Consumer<XmlText> content) {
        text.append('<').append(name).append('>');
        content.accept(this);
        text.append("</").append(name).append('>');
        return this;
    }

    public XmlText element(String name, String value) {
        text.append('<').append(name).append('>');
        escape(value);
        text.append("</").append(name).append('>');
        return this;
    }

    public XmlText element(String name, Instant moment) {
        return element(name, moment(moment));
    }

    /** Nothing at all when there is no value. */
    public XmlText optional(String name, @Nullable String value) {
        return value == null ? this : element(name, value);
    }

    /** A document within the document, as text of the type {@code xs:string}. */
    public XmlText asText(String name, String document) {
        text.append('<')
                .append(name)
                .append(" xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:string\">");
        escape(document);
        text.append("</").append(name).append('>');
        return this;
    }

    /** With an offset, as the gateway wants its moments. */
    public static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.ofHours(5)));
    }

    private void escape(String value) {
        value.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '\r' -> text.append("&#13;");
                default -> text.appendCodePoint(allowed(point));
            }
        });
    }

    private static int allowed(int point) {
        boolean fits = point == '\t' || point == '\n' || point >= 0x20 && point != 0xFFFE && point != 0xFFFF;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return fits && !half ? point : REPLACEMENT;
    }
}

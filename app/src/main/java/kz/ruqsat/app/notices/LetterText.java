package kz.ruqsat.app.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A letter's words, the same as plain text and as simple HTML without pictures.
 *
 * @param link where it goes on, an address with its words, or null
 * @param small what stands below, line by line
 */
record LetterText(String subject, String text, @Nullable Link link, List<String> small) {

    /** An address and what is there. */
    record Link(String words, String address) {}

    String plain() {
        List<String> parts = new ArrayList<>(List.of(text));
        if (link != null) {
            parts.add(link.words() + ": " + link.address());
        }
        parts.add("-- \r\n" + String.join("\r\n", small));
        return String.join("\r\n\r\n", parts) + "\r\n";
    }

    String html(String language) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=\"")
                .append(escaped(language.toLowerCase(Locale.ROOT)))
                .append("\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(subject))
                .append("</title></head><body><h1>")
                .append(escaped(subject))
                .append("</h1><p>")
                .append(escaped(text))
                .append("</p>");
        if (link != null) {
            html.append("<p><a href=\"")
                    .append(escaped(link.address()))
                    .append("\">")
                    .append(escaped(link.words()))
                    .append("</a></p>");
        }
        small.forEach(line -> html.append("<p><small>").append(escaped(line)).append("</small></p>"));
        return html.append("</body></html>").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

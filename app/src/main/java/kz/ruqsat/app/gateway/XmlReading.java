package kz.ruqsat.app.gateway;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.ruqsat.eds.xml.CanonicalXml;
import kz.ruqsat.eds.xml.SafeXml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * An element as it is read: its parts by their local names, for the copies of the gateway's schema differ in
 * namespaces. What has to be there and is not is {@link Unreadable}.
 */
public record XmlReading(Element element) {

    /** A document that came as text. */
    public static XmlReading of(String document) {
        try {
            return new XmlReading(
                    SafeXml.parse(document.getBytes(StandardCharsets.UTF_8)).getDocumentElement());
        } catch (SAXException e) {
            throw new Unreadable("not XML: " + e.getMessage());
        }
    }

    public String name() {
        return String.valueOf(element.getLocalName());
    }

    public @Nullable String namespace() {
        return element.getNamespaceURI();
    }

    public List<XmlReading> parts() {
        List<XmlReading> parts = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part) {
                parts.add(new XmlReading(part));
            }
        }
        return parts;
    }

    public List<XmlReading> all(String name) {
        return parts().stream().filter(part -> part.name().equals(name)).toList();
    }

    /** The part at the end of the path; empty when there is none. */
    public Optional<XmlReading> maybe(String... path) {
        XmlReading at = this;
        for (String name : path) {
            List<XmlReading> found = at.all(name);
            if (found.size() > 1) {
                throw new Unreadable(name + " stands " + found.size() + " times in " + at.name());
            }
            if (found.isEmpty()) {
                return Optional.empty();
            }
            at = found.getFirst();
        }
        return Optional.of(at);
    }

    public XmlReading part(String... path) {
        return maybe(path).orElseThrow(() -> new Unreadable(String.join("/", path) + " is missing in " + name()));
    }

    public String text() {
        return element.getTextContent().strip();
    }

    public String text(String... path) {
        String text = part(path).text();
        if (text.isEmpty()) {
            throw new Unreadable(String.join("/", path) + " is empty in " + name());
        }
        return text;
    }

    /** The text at the end of the path; null when there is none or it is empty. */
    public @Nullable String textOrNull(String... path) {
        return maybe(path).map(XmlReading::text).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** An attribute without namespace; empty when there is none. */
    public String attribute(String name) {
        return element.getAttribute(name);
    }

    public Instant moment(String... path) {
        String text = text(path);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("not a moment with offset: " + text);
        }
    }

    /** A date, also where a moment stands: then its day in its own offset. */
    public @Nullable LocalDate dateOrNull(String... path) {
        String text = textOrNull(path);
        if (text == null) {
            return null;
        }
        try {
            return text.contains("T")
                    ? ofMoment(text)
                    : LocalDate.parse(text.replaceFirst("(Z|[+-]\\d\\d:\\d\\d)$", ""));
        } catch (DateTimeException e) {
            throw new Unreadable("not a date: " + text);
        }
    }

    private static LocalDate ofMoment(String text) {
        boolean offset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
        return offset
                ? OffsetDateTime.parse(text).toLocalDate()
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC).toLocalDate();
    }

    public LocalDate date(String... path) {
        LocalDate date = dateOrNull(path);
        if (date == null) {
            throw new Unreadable(String.join("/", path) + " is empty in " + name());
        }
        return date;
    }

    /**
     * The document in {@code data}, in whichever of its forms: text (also CDATA), one element within, or an element of a
     * type of its own whose fields stand directly in it.
     */
    public String document() {
        List<XmlReading> parts = parts();
        if (parts.isEmpty()) {
            return text();
        }
        Element content = parts.size() == 1 && !typed() ? parts.getFirst().element : element;
        return new String(CanonicalXml.whole(content), StandardCharsets.UTF_8);
    }

    private boolean typed() {
        return element.hasAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    }
}

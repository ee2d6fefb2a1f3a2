package kz.ruqsat.app.drafting;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.UnifiedNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that the applicant signs (process 7 of the portal's flow): the form and the hashes of the attachments,
 * as JSON with sorted names and no blanks, so that the same request is always the same bytes.
 */
public final class RequestContent {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RequestContent() {}

    /** The content of an application that has its number. */
    static byte[] of(Dossier dossier, Applicant applicant, UnifiedNumber number) {
        return of(dossier, applicant, "application", number.value());
    }

    /** The content of a request taken at the window: E-licensing gives it its number when it has received it. */
    public static byte[] ofReception(Dossier dossier, Applicant applicant, String reception) {
        return of(dossier, applicant, "reception", reception);
    }

    private static byte[] of(Dossier dossier, Applicant applicant, String kind, String number) {
        Filling filling = dossier.draft().filling();
        Draft.Wanted service = dossier.draft().service();
        Map<String, Object> content = new TreeMap<>();
        content.put(kind, number);
        content.put("regulation", service.regulation().value());
        content.put("edition", service.edition().toString());
        content.put("variant", service.variant());
        content.put("covered", service.covered());
        content.put("channel", filling.channel().name());
        if (filling.channel() != Channel.PORTAL) {
            content.put("onPaper", filling.onPaper());
        }
        if (filling.representative() != null) {
            content.put("representative", RepresentativeJson.fields(filling.representative()));
        }
        content.put("applicant", sorted("number", applicant.number().value(), "name", applicant.name()));
        content.put("form", plain(filled(dossier.form())));
        content.put(
                "attachments",
                attachments(dossier).stream().map(RequestContent::attachment).toList());
        return MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a received content.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static ReceivedRequest read(byte[] bytes) {
        try {
            JsonNode content = MAPPER.readTree(bytes);
            Draft.Wanted service = new Draft.Wanted(
                    new RegulationId(text(content, "regulation")),
                    LocalDate.parse(text(content, "edition")),
                    text(content, "variant"),
                    text(content, "covered"));
            JsonNode applicant = content.path("applicant");
            PersonNumber number = PersonNumber.parse(text(applicant, "number")).orElseThrow();
            return new ReceivedRequest(
                    service,
                    Channel.valueOf(text(content, "channel")),
                    new Applicant(number, text(applicant, "name")),
                    content.has("representative") ? RepresentativeJson.of(content.path("representative")) : null,
                    facts((ObjectNode) content.path("form")),
                    content.path("attachments")
                            .valueStream()
                            .map(RequestContent::attachment)
                            .toList(),
                    Documents.sha256(bytes));
        } catch (JacksonException | DateTimeException | ClassCastException | NoSuchElementException e) {
            throw new IllegalArgumentException("Not the content of a request", e);
        }
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isString()) {
            throw new IllegalArgumentException("Not the content of a request: no \"" + field + "\"");
        }
        return value.asString();
    }

    private static Attachment attachment(JsonNode node) {
        return new Attachment(
                text(node, "document"),
                text(node, "fileName"),
                text(node, "mediaType"),
                node.path("size").asLong(),
                text(node, "sha256"));
    }

    public static List<Attachment> attachments(Dossier dossier) {
        return dossier.files().stream()
                .map(DraftFile::attachment)
                .sorted(Comparator.comparing(Attachment::document).thenComparing(Attachment::sha256))
                .toList();
    }

    /** The form flattened: field → values; the fields of a row bear the row's name before theirs. */
    static Map<String, List<String>> facts(Dossier dossier) {
        return facts(filled(dossier.form()));
    }

    private static Map<String, List<String>> facts(ObjectNode form) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        form.properties().forEach(field -> flatten(field.getKey(), field.getValue(), facts));
        return facts;
    }

    private static void flatten(String name, JsonNode value, Map<String, List<String>> facts) {
        if (value.isObject()) {
            value.properties().forEach(field -> flatten(name + "." + field.getKey(), field.getValue(), facts));
        } else if (value.isArray()) {
            value.forEach(one -> flatten(name, one, facts));
        } else if (!value.isNull()) {
            facts.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.asString());
        }
    }

    /** What was left empty is not there. */
    private static ObjectNode filled(ObjectNode form) {
        ObjectNode filled = form.deepCopy();
        filled.removeIf(value -> value.isString() && value.asString().isBlank()
                || (value.isArray() || value.isObject()) && value.isEmpty());
        return filled;
    }

    private static Map<String, Object> attachment(Attachment attachment) {
        Map<String, Object> entry = new TreeMap<>();
        entry.put("document", attachment.document());
        entry.put("fileName", attachment.fileName());
        entry.put("mediaType", attachment.mediaType());
        entry.put("size", attachment.size());
        entry.put("sha256", attachment.sha256());
        return entry;
    }

    private static Map<String, Object> sorted(String one, Object first, String two, Object second) {
        return new TreeMap<>(Map.of(one, first, two, second));
    }

    /** JSON objects as sorted maps; numbers keep their value, arrays their order. */
    private static Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> sorted = new TreeMap<>();
            node.properties().forEach(field -> sorted.put(field.getKey(), plain(field.getValue())));
            return sorted;
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(one -> list.add(plain(one)));
            return list;
        }
        return node;
    }
}

package kz.ruqsat.app.portal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.UnifiedNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document that the applicant signs (process 7 of the portal's flow): the form and the hashes of the attachments,
 * as JSON with sorted names and no blanks, so that the same request is always the same bytes.
 */
final class RequestContent {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private RequestContent() {}

    static byte[] of(Dossier dossier, Applicant applicant, UnifiedNumber number) {
        Draft.Wanted service = dossier.draft().service();
        Map<String, Object> content = new TreeMap<>();
        content.put("application", number.value());
        content.put("regulation", service.regulation().value());
        content.put("edition", service.edition().toString());
        content.put("variant", service.variant());
        content.put("covered", service.covered());
        content.put("channel", Channel.PORTAL.name());
        content.put("applicant", sorted("number", applicant.number().value(), "name", applicant.name()));
        content.put("form", plain(filled(dossier.form())));
        content.put(
                "attachments",
                attachments(dossier).stream().map(RequestContent::attachment).toList());
        return MAPPER.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    }

    static List<Attachment> attachments(Dossier dossier) {
        return dossier.files().stream()
                .map(DraftFile::attachment)
                .sorted(Comparator.comparing(Attachment::document).thenComparing(Attachment::sha256))
                .toList();
    }

    /** The form flattened: field → values; the fields of a row bear the row's name before theirs. */
    static Map<String, List<String>> facts(Dossier dossier) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        filled(dossier.form()).properties().forEach(field -> flatten(field.getKey(), field.getValue(), facts));
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

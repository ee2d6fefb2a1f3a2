package kz.ruqsat.app.stories;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a firm asks for.
 *
 * @param activities keys of the form's kinds of activity
 * @param documents which of the required documents are at hand
 */
record Request(String region, List<String> activities, List<String> documents) {
    static final List<String> ALL =
            List.of("qualification-information", "production-base", "technical-documentation", "specialists");

    private static final JsonNode FORM = JsonMapper.shared()
            .readTree(Path.of(System.getProperty("ruqsat.regulations"), "mining-chemical-licence", "form.schema.json"));

    static Request of(String region, String... activities) {
        return new Request(region, List.of(activities), ALL);
    }

    Request withDocuments(String... chosen) {
        return new Request(region, activities, List.of(chosen));
    }

    /** What stands beside a field of the form. */
    static String label(String field, Reader reader) {
        return FORM.at("/properties/" + field + "/x-title/" + reader.code()).asString();
    }

    /** What stands beside one of the answers that a field offers. */
    static String answer(String field, String value, Reader reader) {
        return FORM.at("/properties/" + field + "/x-enum-titles/" + value + "/" + reader.code())
                .asString();
    }
}

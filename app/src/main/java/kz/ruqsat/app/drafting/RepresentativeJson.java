package kz.ruqsat.app.drafting;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.core.application.Representative;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A representative as a column and a request's content have him. */
public final class RepresentativeJson {
    private RepresentativeJson() {}

    public static @Nullable String write(@Nullable Representative representative) {
        return representative == null ? null : JsonMapper.shared().writeValueAsString(fields(representative));
    }

    static Map<String, Object> fields(Representative representative) {
        return new TreeMap<>(Map.of(
                "iin", representative.iin().value(),
                "name", representative.name(),
                "powerNumber", representative.powerNumber(),
                "powerDate", representative.powerDate().toString(),
                "notarised", representative.notarised()));
    }

    public static @Nullable Representative read(@Nullable String json) {
        return json == null ? null : of(JsonMapper.shared().readTree(json));
    }

    static Representative of(JsonNode node) {
        return new Representative(
                new Iin(node.path("iin").asString()),
                node.path("name").asString(),
                node.path("powerNumber").asString(),
                LocalDate.parse(node.path("powerDate").asString()),
                node.path("notarised").asBoolean());
    }
}

package kz.ruqsat.app.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a courier is given: a notice to be written in words, or a code for an address that is to be verified. */
sealed interface NoticePayload {

    /** A notice of the table. */
    record OfNotice(long notice) implements NoticePayload {}

    /** A code for an address. */
    record OfCode(long account, String address, String code) implements NoticePayload {}

    static String ofNotice(long notice) {
        return JsonMapper.shared().writeValueAsString(Map.of("notice", notice));
    }

    static String ofCode(OfCode code) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("account", code.account());
        json.put("address", code.address());
        json.put("code", code.code());
        return JsonMapper.shared().writeValueAsString(json);
    }

    static NoticePayload read(String payload) {
        JsonNode json = JsonMapper.shared().readTree(payload);
        return json.has("notice")
                ? new OfNotice(json.path("notice").longValue())
                : new OfCode(
                        json.path("account").longValue(),
                        Objects.requireNonNull(json.path("address").stringValue()),
                        Objects.requireNonNull(json.path("code").stringValue()));
    }
}

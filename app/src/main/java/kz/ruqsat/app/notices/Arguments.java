package kz.ruqsat.app.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.ruqsat.core.shared.LocalText;
import kz.ruqsat.core.shared.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arguments of a notice's texts as JSON: what is no plain text or number carries its kind. */
public final class Arguments {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Arguments() {}

    public static String write(Map<String, Object> arguments) {
        Map<String, Object> json = new TreeMap<>();
        arguments.forEach((name, value) -> json.put(name, written(value)));
        return JSON.writeValueAsString(json);
    }

    private static Object written(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Instant moment -> Map.of("instant", moment.toString());
            case LocalDate day -> Map.of("date", day.toString());
            case LocalText text -> Map.of("kk", text.kk(), "ru", text.ru(), "en", text.en());
            case Reason reason -> reason(reason);
            default -> throw new IllegalArgumentException("Not an argument of a notice: " + value.getClass());
        };
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", reason.key());
        if (reason.paragraph() != null) {
            json.put("paragraph", reason.paragraph());
        }
        json.put("arguments", new TreeMap<>(reason.arguments()));
        return json;
    }

    public static Map<String, Object> read(String text) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        JSON.readTree(text)
                .properties()
                .forEach(property -> arguments.put(property.getKey(), value(property.getValue())));
        return arguments;
    }

    private static Object value(JsonNode json) {
        if (json.isString()) {
            return json.asString();
        }
        if (json.isIntegralNumber()) {
            return json.longValue();
        }
        if (json.has("instant")) {
            return Instant.parse(json.path("instant").asString());
        }
        if (json.has("date")) {
            return LocalDate.parse(json.path("date").asString());
        }
        return json.has("reason") ? reason(json) : text(json);
    }

    private static LocalText text(JsonNode json) {
        return new LocalText(
                json.path("kk").asString(),
                json.path("ru").asString(),
                json.path("en").asString());
    }

    private static Reason reason(JsonNode json) {
        Map<String, String> arguments = new TreeMap<>();
        json.path("arguments")
                .properties()
                .forEach(one -> arguments.put(one.getKey(), one.getValue().asString()));
        String paragraph = json.has("paragraph") ? json.path("paragraph").asString() : null;
        return new Reason(json.path("reason").asString(), paragraph, arguments);
    }
}

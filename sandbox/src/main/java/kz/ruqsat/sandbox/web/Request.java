package kz.ruqsat.sandbox.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.ruqsat.sandbox.files.JsonFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a client asked for.
 *
 * @param method upper case
 * @param rest the path after the route's own prefix, without a leading slash
 * @param contentType empty when the client named none
 * @param acceptLanguage empty when the client named none
 */
public record Request(String method, URI uri, String rest, String contentType, String acceptLanguage, byte[] body) {

    public boolean isGet() {
        return method.equals("GET") || method.equals("HEAD");
    }

    public boolean isPost() {
        return method.equals("POST");
    }

    /** The fields of a posted form or, for a GET, of the query. The last of equal names wins. */
    public Map<String, String> form() {
        var text = isPost() ? new String(body, StandardCharsets.UTF_8) : uri.getRawQuery();
        return fields(text);
    }

    public Map<String, String> query() {
        return fields(uri.getRawQuery());
    }

    /** The body as a JSON object; {@link BadRequest} when it is not one. */
    public JsonNode json() {
        try {
            var node = JsonFile.JSON.readTree(body);
            if (!node.isObject()) {
                throw new BadRequest("the body must be a JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new BadRequest("the body is not JSON: " + e.getOriginalMessage());
        }
    }

    /** The page's language: {@code ?lang=}, else what the browser prefers, else Kazakh. */
    public String language() {
        var asked = query().getOrDefault("lang", acceptLanguage);
        for (var part : asked.toLowerCase(Locale.ROOT).split(",", -1)) {
            var code = part.strip().split("[-;]", 2)[0];
            if (code.equals("kk") || code.equals("ru") || code.equals("en")) {
                return code;
            }
        }
        return "kk";
    }

    private static Map<String, String> fields(@Nullable String text) {
        var found = new LinkedHashMap<String, String>();
        for (var pair : text == null ? new String[0] : text.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                found.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return found;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("badly encoded form: " + text);
        }
    }
}

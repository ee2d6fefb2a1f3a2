package kz.ruqsat.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.ruqsat.sandbox.files.JsonFile;

/** What the server does about a request. */
public sealed interface Reply {
    /** An ordinary HTTP answer. */
    record Answer(int status, Map<String, String> headers, byte[] body) implements Reply {}

    /** The connection is closed without a word, as a dead server would. */
    record HangUp() implements Reply {}

    static Reply bytes(String contentType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", contentType), body);
    }

    static Reply json(int status, Object value) {
        return new Answer(
                status,
                Map.of("Content-Type", "application/json; charset=utf-8"),
                JsonFile.JSON.writeValueAsBytes(value));
    }

    static Reply html(int status, String page) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/html; charset=utf-8", "Cache-Control", "no-store"),
                page.getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        return new Answer(
                status,
                Map.of("Content-Type", "text/plain; charset=utf-8"),
                (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Reply seeOther(String location) {
        return new Answer(303, Map.of("Location", location), new byte[0]);
    }

    static Reply notFound() {
        return text(404, "not found");
    }

    static Reply methodNotAllowed() {
        return text(405, "method not allowed");
    }
}

package kz.ruqsat.app.mobile.web;

import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON that nobody on the way keeps. */
final class Json {
    private Json() {}

    static ResponseEntity<byte[]> answer(int status, Object value) {
        return ResponseEntity.status(status)
                .header("Content-Type", "application/json")
                .header("Cache-Control", "private, no-store")
                .body(JsonMapper.shared().writeValueAsBytes(value));
    }
}

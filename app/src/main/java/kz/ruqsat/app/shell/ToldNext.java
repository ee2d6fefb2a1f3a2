package kz.ruqsat.app.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import kz.ruqsat.app.shell.component.Alert;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message for the page after a redirect. It travels in a cookie of one minute, because the server keeps no session in
 * its memory and the next page may come from another node.
 */
final class ToldNext {

    private static final String COOKIE = "ruqsat-told";
    private static final Duration LIFE = Duration.ofMinutes(1);

    /** A cookie holds 4096 bytes, Base64 takes a third more. */
    private static final int LONGEST = 2800;

    private ToldNext() {}

    static void put(HttpServletRequest request, Alert alert) {
        byte[] json = JsonMapper.shared().writeValueAsBytes(alert);
        if (json.length <= LONGEST) {
            send(request, Base64.getUrlEncoder().withoutPadding().encodeToString(json), LIFE);
        }
    }

    /** The message, once. */
    static Optional<Alert> take(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                send(request, "", Duration.ZERO);
                return read(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Alert> read(String value) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
            return Optional.of(JsonMapper.shared().readValue(json, Alert.class)).filter(ToldNext::isOurs);
        } catch (IllegalArgumentException | JacksonException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isOurs(Alert alert) {
        String link = alert.link();
        return link == null || link.startsWith("/") && !link.startsWith("//");
    }

    private static void send(HttpServletRequest request, String value, Duration life) {
        HttpServletResponse response = response();
        if (response != null) {
            ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                    .path("/")
                    .maxAge(life)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static @Nullable HttpServletResponse response() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getResponse()
                : null;
    }
}

package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.identity.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The two secrets a browser keeps: of its session, and of its visit to the log-in pages before there is a session.
 * Neither can be read by scripts or is sent along by foreign pages' forms; under https only there, and then under a
 * name that no neighbouring host can set.
 */
@Component
class Cookies {

    private static final int SECRET_LENGTH = 43;

    private final boolean secure;

    Cookies(Settings settings) {
        this.secure = "https".equals(settings.publicUrl().getScheme());
    }

    Optional<Secret> session(HttpServletRequest request) {
        return secret(request, name("ruqsat-session"));
    }

    void startSession(HttpServletResponse response, Secret token) {
        set(response, name("ruqsat-session"), token.text(), Duration.ofSeconds(-1));
    }

    void endSession(HttpServletResponse response) {
        set(response, name("ruqsat-session"), "", Duration.ZERO);
    }

    Optional<Secret> visit(HttpServletRequest request) {
        return secret(request, name("ruqsat-visit"));
    }

    /** The visit that this browser is on; a new one when there is none. */
    Secret visit(HttpServletRequest request, HttpServletResponse response) {
        return visit(request).orElseGet(() -> {
            Secret visit = Secret.random();
            set(response, name("ruqsat-visit"), visit.text(), Duration.ofSeconds(-1));
            return visit;
        });
    }

    boolean secure() {
        return secure;
    }

    String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    private Optional<Secret> secret(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && cookie.getValue().length() == SECRET_LENGTH) {
                return Optional.of(new Secret(cookie.getValue()));
            }
        }
        return Optional.empty();
    }

    private void set(HttpServletResponse response, String name, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

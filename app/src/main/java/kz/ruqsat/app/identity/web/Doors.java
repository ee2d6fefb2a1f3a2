package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.app.shell.ExpiredSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Shows those who must sign in first to the right log-in page, with the address to which they return. A form that was
 * sent is not thrown away: {@link ExpiredSession} keeps what was typed.
 */
@Component
class Doors implements AuthenticationEntryPoint {

    /** Where only those work who have a body. */
    private static final List<String> STAFF = List.of("/review", "/consent", "/window", "/1414");

    private final ExpiredSession expired;

    Doors(ExpiredSession expired) {
        this.expired = expired;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if ("true".equals(request.getHeader("HX-Request"))) {
            // htmx would put the log-in page into a corner of this page: send the whole browser there.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", logIn(pageOf(request)));
        } else if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", logIn(addressOf(request)));
        } else {
            expired.commence(request, response, nobody);
        }
    }

    /** The log-in page from which one comes back to the address. */
    private static String logIn(String address) {
        return (forStaff(address) ? "/staff/login" : "/login")
                + "?next="
                + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    static boolean forStaff(String address) {
        return STAFF.stream().anyMatch(address::startsWith);
    }

    private static String addressOf(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The page within which htmx asked for a part. */
    private static String pageOf(HttpServletRequest request) {
        String page = request.getHeader("HX-Current-URL");
        try {
            URI uri = page == null ? null : URI.create(page);
            return uri == null || uri.getRawPath() == null ? addressOf(request) : withQuery(uri);
        } catch (IllegalArgumentException notAnAddress) {
            return addressOf(request);
        }
    }

    private static String withQuery(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    /** The address to return to, if it is one of ours; else null. */
    static @Nullable String ours(@Nullable String next) {
        boolean local = next != null
                && next.matches("/[\\x21-\\x7e]*")
                && !next.startsWith("//")
                && !next.contains("\\")
                && !next.startsWith("/login")
                && !next.startsWith("/staff/login");
        return local ? next : null;
    }
}

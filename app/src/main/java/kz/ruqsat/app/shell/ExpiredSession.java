package kz.ruqsat.app.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Someone sends a form after his session has ended: nothing is done, and nothing that he typed is lost. The page holds
 * it all in hidden fields; after signing in (in another tab) he sends it again. The security chain uses this as its
 * access denied handler and, for what is not a GET, as its entry point.
 */
@Component
public final class ExpiredSession implements AccessDeniedHandler, AuthenticationEntryPoint {

    private final PageFrames frames;
    private final TemplateEngine templates;

    ExpiredSession(PageFrames frames, TemplateEngine templates) {
        this.frames = frames;
        this.templates = templates;
    }

    /**
     * What was typed, ready to be sent again ({@code shell/expired.jte}).
     *
     * @param kept whether there is anything to keep; a form from a foreign page is never kept
     * @param signedIn whether the person has signed in again meanwhile
     * @param files whether files were sent that must be chosen again
     */
    public record ExpiredPage(String title, boolean kept, boolean signedIn, boolean files, List<Typed> fields) {}

    /** One field as it was sent. */
    public record Typed(String name, String value) {}

    /** A stale or missing token means an ended session; any other denial is a matter of roles. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            show(request, response);
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            String wanted = java.net.URLEncoder.encode(
                    request.getRequestURI() + query, java.nio.charset.StandardCharsets.UTF_8);
            response.sendRedirect("/login?next=" + wanted);
        } else {
            show(request, response);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PageFrame frame = frames.of(request);
        boolean ours = fromOurPage(request);
        String type = request.getContentType();
        boolean files = type != null && type.startsWith("multipart/");
        String title = frame.text("shell.expired.title");
        ExpiredPage view =
                new ExpiredPage(title, ours, frame.person() != null, files, ours ? typed(request) : List.of());
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render("shell/expired.jte", Map.of("page", frame.page(title), "view", view), page);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /** A foreign page must not get its forged form confirmed by one click of ours. */
    private static boolean fromOurPage(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        try {
            return origin != null
                    && request.getHeader("Host") instanceof String host
                    && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private List<Typed> typed(HttpServletRequest request) {
        PageFrame frame = frames.of(request);
        Page.Csrf token = frame.page("").csrf();
        List<Typed> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean secret = name.toLowerCase(java.util.Locale.ROOT).contains("password");
            boolean stale = token != null && token.field().equals(name);
            for (String value : secret || stale ? new String[0] : values) {
                fields.add(new Typed(name, value));
            }
        });
        return fields;
    }
}

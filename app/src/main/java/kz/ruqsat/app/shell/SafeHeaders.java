package kz.ruqsat.app.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What the browser may do with our pages: nothing inline, nothing from elsewhere; the one foreign connection is the
 * websocket to NCALayer on the reader's own computer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SafeHeaders extends OncePerRequestFilter {

    private final String policy;

    SafeHeaders(ShellSettings settings) {
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "frame-src 'self'",
                "object-src 'self'",
                "manifest-src 'self'",
                ("connect-src 'self' " + String.join(" ", settings.ncalayer())).strip(),
                ("form-action 'self' " + String.join(" ", settings.formTargets())).strip(),
                "frame-ancestors 'self'",
                "base-uri 'none'");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}

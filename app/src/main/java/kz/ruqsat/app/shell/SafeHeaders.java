package kz.ruqsat.app.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import kz.ruqsat.app.Settings;
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

    SafeHeaders(Settings settings) {
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
                "connect-src 'self' " + origin(settings.ncalayerUrl()),
                // A form may end, after our redirect, at the payment page.
                "form-action 'self' " + origin(settings.paymentsUrl()),
                "frame-ancestors 'self'",
                "base-uri 'none'");
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
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

package kz.ruqsat.app.drafting.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.drafting.AttachmentDesk;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells that a request is too large before anybody reads it. Later the token against forged requests could not be read
 * out of it, and the reader would be told that his session had ended.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class UploadLimit extends OncePerRequestFilter {
    private final long most;

    UploadLimit(Settings settings) {
        this.most = AttachmentDesk.requestLimit(settings);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/") && request.getContentLengthLong() > most) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}

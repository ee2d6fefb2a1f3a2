package kz.ruqsat.app.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language of a request: what the address asks ({@code ?lang=ru}), else what the cookie remembers, else what the
 * browser prefers, else Kazakh. What the address asked is remembered for a year.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public final class LanguageChoice extends OncePerRequestFilter {

    static final String PARAMETER = "lang";
    static final String COOKIE = "ruqsat-lang";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        fromQuery(request).ifPresent(language -> remember(request, response, language));
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, TextBook.code(of(request)));
        chain.doFilter(request, response);
    }

    /** The language in which this request is answered. */
    public static Language of(HttpServletRequest request) {
        return fromQuery(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(Language.KK);
    }

    /** The path of the page the reader asked for, also when an error page is shown in its place. */
    static String address(HttpServletRequest request) {
        boolean forwarded = request.getDispatcherType() == DispatcherType.ERROR;
        Object original = forwarded ? request.getAttribute("jakarta.servlet.error.request_uri") : null;
        return original instanceof String path ? path : request.getRequestURI();
    }

    /** The address of this same page in another language, the rest of its query kept. */
    static String sameAddress(HttpServletRequest request, Language language) {
        return UriComponentsBuilder.fromPath(address(request))
                .query(request.getQueryString())
                .replaceQueryParam(PARAMETER, TextBook.code(language))
                .build()
                .toUriString();
    }

    /** Only the query counts: a form may have a field of the same name, and reading it would consume the body. */
    private static Optional<Language> fromQuery(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(PARAMETER + "=")) {
                return language(pair.substring(PARAMETER.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                return language(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .flatMap(code -> language(code).stream())
                .findFirst();
    }

    private static Optional<Language> language(@Nullable String code) {
        for (Language language : Language.values()) {
            if (TextBook.code(language).equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    private static void remember(HttpServletRequest request, HttpServletResponse response, Language language) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, TextBook.code(language))
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

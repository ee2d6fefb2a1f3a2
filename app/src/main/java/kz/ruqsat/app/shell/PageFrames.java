package kz.ruqsat.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kz.ruqsat.app.Settings;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the {@link PageFrame} of a request. */
@Component
public final class PageFrames {

    private final TextBook book;
    private final Settings settings;
    private final List<NavigationItem> items;

    PageFrames(TextBook book, Settings settings, ObjectProvider<NavigationItem> items) {
        this.book = book;
        this.settings = settings;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
    }

    public PageFrame of(HttpServletRequest request) {
        Language language = LanguageChoice.of(request);
        Texts texts = book.in(language);
        SignedIn person = person(request);
        String address = LanguageChoice.address(request);
        Page bare = new Page(
                "",
                texts,
                person,
                navigation(texts, person, address),
                languages(request, language),
                List.of(),
                csrf(request),
                List.of(settings.ncalayerUrl().toString()),
                address);
        return new PageFrame(request, bare);
    }

    private List<Page.Link> navigation(Texts texts, @Nullable SignedIn person, String address) {
        Set<String> roles = person == null ? Set.of() : person.roleNames();
        List<NavigationItem> visible =
                items.stream().filter(item -> item.visibleTo(roles)).toList();
        String current = current(visible, address);
        return visible.stream()
                .map(item -> new Page.Link(
                        texts.of(item.textKey()), item.address(), item.address().equals(current)))
                .toList();
    }

    /** Of those beneath which the page lies the nearest: /review/terms is not also /review. */
    private static @Nullable String current(List<NavigationItem> visible, String address) {
        return visible.stream()
                .map(NavigationItem::address)
                .filter(item -> within(item, address))
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }

    private static boolean within(String item, String address) {
        return address.equals(item) || address.startsWith(item + "/");
    }

    private static List<Page.LanguageLink> languages(HttpServletRequest request, Language chosen) {
        return Arrays.stream(Language.values())
                .map(language -> new Page.LanguageLink(
                        language, LanguageChoice.sameAddress(request, language), language == chosen))
                .toList();
    }

    private static @Nullable SignedIn person(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                ? person
                : null;
    }

    private static Page.@Nullable Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : null;
    }
}

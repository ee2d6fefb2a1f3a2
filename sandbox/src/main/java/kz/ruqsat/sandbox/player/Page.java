package kz.ruqsat.sandbox.player;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What a browser shows and where. Things on it are named by CSS selectors. */
final class Page {
    private static final int LONGEST_TEXT = 400;

    private final Browser browser;
    private final URI address;
    private final Document html;

    Page(Browser browser, URI address, Document html) {
        this.browser = browser;
        this.address = address;
        this.html = html;
    }

    Browser browser() {
        return browser;
    }

    URI address() {
        return address;
    }

    /** The path of the address; it must match. */
    Page at(String pattern) {
        if (!address.getPath().matches(pattern)) {
            throw new Unexpected("the page " + pattern, toString());
        }
        return this;
    }

    /** The only form that matches. */
    Form form(String css) {
        var found = html.select(css);
        if (found.size() != 1 || !(found.getFirst() instanceof FormElement form)) {
            throw new Unexpected("one form " + css, found.size() + " of them on " + this);
        }
        return new Form(this, form);
    }

    /** The form that posts to that path. */
    Form formTo(String path) {
        return form("main form[action=\"" + path + "\"]");
    }

    boolean shows(String css) {
        return html.selectFirst(css) != null;
    }

    /** The address of the first link that matches. */
    Optional<String> link(String css) {
        return Optional.ofNullable(html.selectFirst(css)).map(link -> link.absUrl("href"));
    }

    /** Clicks on the first link that matches. */
    Page follow(String css) {
        return browser.open(link(css).orElseThrow(() -> new Unexpected("a link " + css, toString())));
    }

    /** Where all links that match lead. */
    List<String> links(String css) {
        return html.select(css).eachAttr("abs:href");
    }

    /** Something that the page must show. */
    Page must(String css, String inWords) {
        if (!shows(css)) {
            throw new Unexpected(inWords, toString());
        }
        return this;
    }

    /** The words of all that matches, in their order. */
    List<String> texts(String css) {
        return html.select(css).eachText();
    }

    /** All that matches, to be read in its parts. */
    List<Element> elements(String css) {
        return List.copyOf(html.select(css));
    }

    String content(String css) {
        return html.select(css).attr("content");
    }

    /** The errors and warnings that it tells. */
    List<String> troubles() {
        return Stream.of(".govuk-error-summary li", ".govuk-error-message", ".rq-alert", "[role=alert]")
                .flatMap(css -> html.select(css).eachText().stream())
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    /** For messages: where it is, its title, and its errors or, without any, how it begins. */
    @Override
    public String toString() {
        var main = html.selectFirst("main");
        var words = main == null ? html.text() : main.text();
        var told = troubles();
        var said =
                told.isEmpty() ? words.substring(0, Math.min(LONGEST_TEXT, words.length())) : String.join(" | ", told);
        return address.getPath() + " «" + html.title() + "»: " + said;
    }
}

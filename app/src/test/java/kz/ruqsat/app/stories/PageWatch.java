package kz.ruqsat.app.stories;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.Chromium;

/**
 * Looks at every page that a story comes to and keeps what is wrong with it: an accessibility violation that is serious
 * or critical, a text key shown in place of its text, a page wider than the screen. What the browser complains of
 * (console, content security policy) is told by {@link Visitor}.
 */
final class PageWatch {
    /** Elements and classes in pairs of parent and child; axe looks only at a page that brings a new pair. */
    private static final String LOOK = """
            (width) => {
              const words = [document.title, document.body.innerText];
              for (const e of document.querySelectorAll('*')) {
                for (const a of e.attributes) {
                  if (a.name.startsWith('aria-label') || a.name.startsWith('data-text') || a.name === 'alt' || a.name === 'content') words.push(a.value);
                }
              }
              const keys = (words.join('\\n').match(/\\[[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+\\]/g) || []);
              const wide = document.documentElement.scrollWidth <= width ? [] :
                [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 0.5 && e.children.length === 0)
                  .slice(0, 5).map(e => e.outerHTML.slice(0, 160));
              const name = e => e.tagName + '.' + e.className;
              const pairs = new Set([...document.querySelectorAll('body *')]
                .filter(e => !e.closest('svg')).map(e => name(e.parentElement) + '>' + name(e)));
              return { keys: keys, scrolls: document.documentElement.scrollWidth > width, wide: wide, pairs: [...pairs] };
            }
            """;

    private final Set<String> seen = new HashSet<>();
    private final Set<String> findings = new LinkedHashSet<>();
    private int pages;
    private int analysed;

    void look(Page page, Reader reader) {
        pages++;
        String place = place(page, reader);
        Map<?, ?> looked = (Map<?, ?>) page.evaluate(LOOK, reader.width());
        for (Object key : list(looked, "keys")) {
            report(place, "a text is missing: " + key);
        }
        if (Boolean.TRUE.equals(looked.get("scrolls"))) {
            report(place, "scrolls sideways at " + reader.width() + " px because of " + looked.get("wide"));
        }
        boolean fresh = false;
        for (Object pair : list(looked, "pairs")) {
            fresh |= seen.add(reader.width() + " " + reader.dark() + pair);
        }
        // axe waits for promises, which never come where the page may run no script.
        if (fresh && reader.script()) {
            analysed++;
            for (Rule rule : Chromium.violations(page)) {
                if (List.of("serious", "critical").contains(rule.getImpact())) {
                    report(place, rule.getId() + " (" + rule.getImpact() + ") " + nodes(rule));
                }
            }
        }
    }

    private static List<?> list(Map<?, ?> looked, String name) {
        return Objects.requireNonNull((List<?>) looked.get(name));
    }

    void report(String place, String finding) {
        findings.add(place + ": " + finding);
    }

    static String place(Page page, Reader reader) {
        String path = page.url().replaceFirst("^https?://[^/]+", "").replaceAll("KZ\\d\\d[A-Z]{3}\\d{8}", "KZ…");
        return path + " " + reader.look();
    }

    /** What was found since the last time this was asked. */
    List<String> findings() {
        List<String> found = new ArrayList<>(findings);
        findings.clear();
        return found;
    }

    @Override
    public String toString() {
        return pages + " pages seen, " + analysed + " of them analysed by axe";
    }

    private static String nodes(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getHtml().strip() + " "
                        + (node.getAny().isEmpty()
                                ? ""
                                : node.getAny().getFirst().getMessage()))
                .collect(Collectors.joining(" | "));
    }
}

package kz.ruqsat.app.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.core.shared.LocalText;
import org.jspecify.annotations.Nullable;

/** Frames for rendering tests, and the rendering itself. */
public final class PageFixture {

    public static final TextBook BOOK = TextBook.load();

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageFixture.class.getClassLoader(), "kz.ruqsat.app.jte");

    static {
        TEMPLATES.setTrimControlStructures(true);
    }

    private PageFixture() {}

    /** The frame of a page without a person. */
    public static Page page(Language language) {
        return page(language, null);
    }

    /** The frame of a page for this person. */
    public static Page page(Language language, @Nullable SignedIn person) {
        Texts texts = BOOK.in(language);
        List<Page.LanguageLink> languages = Arrays.stream(Language.values())
                .map(other -> new Page.LanguageLink(other, "/x?lang=" + TextBook.code(other), other == language))
                .toList();
        return new Page(
                texts.of("shell.start.title"),
                texts,
                person,
                List.of(
                        new Page.Link(texts.of("shell.start.services.title"), "/services", true),
                        new Page.Link(texts.of("shell.footer.register"), "/register", false)),
                languages,
                List.of(),
                new Page.Csrf("_csrf", "token-1"),
                List.of("wss://127.0.0.1:13579"),
                "/x");
    }

    /** Somebody who is signed in for a firm. */
    public static SignedIn somebody() {
        return new SignedIn() {
            @Override
            public String displayName() {
                return "Әбенова Гүлнұр";
            }

            @Override
            public LocalText organisation() {
                return new LocalText("«Қаратау-Химия» ЖШС", "ТОО «Қаратау-Химия»", "Qaratau-Khimiya LLP");
            }

            @Override
            public Set<String> roleNames() {
                return Set.of("applicant");
            }
        };
    }

    /** The template of the shell with these parameters as text. */
    public static String render(String template, Map<String, Object> parameters) {
        return renderAt("shell/" + template, parameters);
    }

    /** The template at that place among all templates. */
    public static String renderAt(String template, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, output);
        return output.toString();
    }
}

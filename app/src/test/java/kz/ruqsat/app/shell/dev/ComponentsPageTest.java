package kz.ruqsat.app.shell.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.ruqsat.app.shell.Page;
import kz.ruqsat.app.shell.PageFixture;
import kz.ruqsat.app.shell.form.FormInput;
import kz.ruqsat.app.shell.form.FormSchema;
import kz.ruqsat.app.shell.form.FormView;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComponentsPageTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE = Pattern.compile(" (?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"");

    @ParameterizedTest
    @EnumSource
    void showsEveryComponentInEveryLanguage(Language language) throws IOException {
        String html = rendered(language, Map.of("bin", new String[] {"1"}, "hazardous", new String[] {"true"}));

        assertThat(html).doesNotContain("[shell.").doesNotContain("{0}").doesNotContain("null");
        assertThat(html)
                .doesNotContain(" style=")
                .doesNotContain("onclick")
                .doesNotContain("<style")
                .contains("lang=\"" + language.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(html).contains("rq-term--overdue", "rq-path__step--now", "govuk-error-summary", "token-1");
        List<String> ids = all(ID, html);
        assertThat(ids).doesNotHaveDuplicates();
        all(REFERENCE, html)
                .forEach(references ->
                        assertThat(ids).contains(references.strip().split(" +")));
        keep(language, html);
    }

    static String rendered(Language language, Map<String, String[]> typed) throws IOException {
        FormSchema schema = FormSchema.of(new String(
                ComponentsPageTest.class
                        .getResourceAsStream("/dev/sample.schema.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8));
        Page page = PageFixture.page(language, PageFixture.somebody());
        FormInput input = schema.read(typed);
        FormView form = FormView.of(schema, input.value(), schema.check(input.value()), page.texts());
        return PageFixture.render("components", Map.of("page", page, "view", new Samples(page.texts()).all(form)));
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().map(found -> found.group(1)).toList();
    }

    /** To be looked at in a browser. */
    private static void keep(Language language, String html) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve("components-" + language + ".html"), html);
    }
}

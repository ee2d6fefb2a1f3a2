package kz.ruqsat.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartPageTest {

    @ParameterizedTest
    @EnumSource
    void offersWhatMayBeDone(Language language) throws IOException {
        Page page = PageFixture.page(language);
        String html = PageFixture.render("start", Map.of("page", page, "view", new StartView(false)));

        assertThat(html)
                .contains("href=\"/services\"", "href=\"/verify\"", "href=\"/register\"", "href=\"/login\"")
                .doesNotContain("href=\"/cabinet\"");
        assertThat(PageFixture.render("start", Map.of("page", page, "view", new StartView(true))))
                .contains("href=\"/cabinet\"");
        Path folder = Files.createDirectories(Path.of("target", "pages"));
        Files.writeString(folder.resolve("start-" + language + ".html"), html);
    }
}

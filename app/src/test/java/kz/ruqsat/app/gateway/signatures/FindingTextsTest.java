package kz.ruqsat.app.gateway.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.ruqsat.app.shell.TextBook;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.eds.report.Finding;
import org.junit.jupiter.api.Test;

class FindingTextsTest {

    @Test
    void tellsEveryFindingInEveryLanguage() {
        TextBook texts = TextBook.load();
        for (Language language : Language.values()) {
            assertThat(texts.keys(language))
                    .containsAll(
                            Stream.of(Finding.values()).map(Finding::textKey).toList());
        }
    }
}

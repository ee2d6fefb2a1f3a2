package kz.ruqsat.core.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordsTest {

    @Test
    void speaksThreeLanguages() {
        LocalText text = new LocalText("рұқсат", "разрешение", "permission");
        assertThat(Language.values()).extracting(text::in).containsExactly("рұқсат", "разрешение", "permission");
    }

    @Test
    void refusesTextWithoutKazakh() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LocalText(" ", "разрешение", "permission"));
    }

    @Test
    void marksAssumptionAsNotLaw() {
        assertThat(Source.paragraph("5.1").assumed()).isFalse();
        assertThat(new Source("5.1", new LocalText("к", "р", "e")).assumed()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Source.paragraph(""));
    }

    @Test
    void refusesOutcomeWithoutContent() {
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.accepted(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> Outcome.refused(List.of()));
    }

    @Test
    void givesParagraphWithReason() {
        assertThat(Reason.of("refusal.x", Source.paragraph("5.1")).paragraph()).isEqualTo("5.1");
        assertThat(Reason.of("refusal.x", "role", "clerk").arguments()).containsEntry("role", "clerk");
    }
}

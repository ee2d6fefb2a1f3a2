package kz.ruqsat.sandbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void sayTheSameInThreeLanguages() {
        assertThat(Texts.of("ru").keys()).isEqualTo(Texts.of("kk").keys());
        assertThat(Texts.of("en").keys()).isEqualTo(Texts.of("kk").keys());
    }
}

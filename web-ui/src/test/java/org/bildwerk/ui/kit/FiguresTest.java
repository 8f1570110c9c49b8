package org.bildwerk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures english = new Figures(Locale.ENGLISH);
    private final Figures german = new Figures(Locale.GERMAN);

    @Test
    void separatesThousandsAsTheLanguageDoes() {
        assertThat(english.number(48_213)).isEqualTo("48,213");
        assertThat(german.number(48_213)).isEqualTo("48.213");
    }

    @Test
    void writesSizesInTheUnitThatIsEasiestToRead() {
        assertThat(english.size(999)).isEqualTo("999\u00a0B");
        assertThat(english.size(214_400)).isEqualTo("214\u00a0kB");
        assertThat(english.size(2_540_000)).isEqualTo("2.5\u00a0MB");
        assertThat(german.size(2_540_000)).isEqualTo("2,5\u00a0MB");
    }

    @Test
    void writesSpansRoughly() {
        assertThat(english.span(Duration.ofMillis(200))).isEqualTo("1\u00a0s");
        assertThat(english.span(Duration.ofSeconds(200))).isEqualTo("3\u00a0min");
        assertThat(english.span(Duration.ofHours(5))).isEqualTo("5\u00a0h");
    }
}

package org.bildwerk.delivery.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void expectsOneMoreRoundForAsManyAsThereAreThreads() {
        var pace = new Pace(SECOND, 2);
        assertThat(pace.expected(0)).isEqualTo(SECOND);
        assertThat(pace.expected(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(pace.expected(20)).isEqualTo(Duration.ofSeconds(11));
    }

    @Test
    void comesCloseToWhatTheWorkTookLately() {
        var pace = new Pace(SECOND, 1);
        pace.took(Duration.ofSeconds(11));
        assertThat(pace.expected(0)).isEqualTo(Duration.ofSeconds(4));
        for (int i = 0; i < 20; i++) {
            pace.took(Duration.ofSeconds(11));
        }
        assertThat(pace.expected(0)).isBetween(Duration.ofMillis(10_900), Duration.ofSeconds(11));
        for (int i = 0; i < 20; i++) {
            pace.took(Duration.ofMillis(100));
        }
        assertThat(pace.expected(0)).isLessThan(Duration.ofMillis(200));
    }
}

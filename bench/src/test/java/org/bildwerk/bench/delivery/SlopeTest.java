package org.bildwerk.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {

    @Test
    void tellsTheGrowthOfAnHour() {
        var slope = new Slope();
        for (int seconds = 0; seconds <= 600; seconds += 60) {
            slope.add(seconds, 200 + seconds / 60.0);
        }

        assertThat(slope.perHour()).isCloseTo(60, within(1e-9));
    }

    @Test
    void isNotLedAstrayByAQuarterOfOutliers() {
        var slope = new Slope();
        for (int minute = 0; minute < 20; minute++) {
            slope.add(minute * 60, minute % 4 == 3 ? 900 : 200 + minute);
        }

        assertThat(slope.perHour()).isCloseTo(60, within(1.0));
    }

    @Test
    void isNothingForALevelFigure() {
        var slope = new Slope();
        slope.add(0, 7);
        slope.add(10, 7);

        assertThat(slope.perHour()).isZero();
    }

    @Test
    void needsTwoPoints() {
        var slope = new Slope();
        slope.add(0, 7);

        assertThatThrownBy(slope::perHour)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A slope needs two points, not 1");
    }
}

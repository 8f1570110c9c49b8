package org.bildwerk.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bildwerk.bench.delivery.Standing;
import org.junit.jupiter.api.Test;

class StandingsTableTest {

    @Test
    void comparesEachWithTheFirstOfItsRace() {
        var lines = StandingsTable.of(List.of(
                standing("cold", "ours", 30, 10, 1000),
                standing("cold", "theirs", 20, 40, 2000),
                standing("hot", "ours", 500, 1, 7)));

        assertThat(lines.get(2)).startsWith("cold").contains("ours").endsWith("   1.00    1.00    1.00");
        assertThat(lines.get(3)).contains("theirs").endsWith("   1.50    0.25    0.50");
        assertThat(lines.get(4)).startsWith("hot").endsWith("   1.00    1.00    1.00");
    }

    @Test
    void leavesOutWhatARaceDoesNotMeasure() {
        var line = StandingsTable.of(List.of(standing("bytes", "ours", Double.NaN, Double.NaN, 7)))
                .get(2);

        assertThat(line).doesNotContain("NaN").endsWith("      -       -    1.00");
    }

    @Test
    void namesVersionsAndSettings() {
        assertThat(StandingsTable.of(List.of(standing("cold", "ours", 1, 1, 1))))
                .contains("  cold, ours 1.2: quality 80");
    }

    private static Standing standing(String race, String name, double requests, double millis, long bytes) {
        return new Standing(race, name, "1.2", "quality 80", requests, millis, 1, 2, 100, bytes, 80);
    }
}

package org.bildwerk.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void judgesByTheFastestPeerWhosePicturesAreAsGood() {
        var verdict =
                Verdict.of(List.of(standing("ours", 30, 80), standing("slow", 10, 80), standing("quick", 20, 79.5)));

        assertThat(verdict.best().map(Standing::name)).contains("quick");
        assertThat(verdict.requestsByBest()).hasValue(1.5);
    }

    @Test
    void doesNotCountAPeerThatWinsByWorsePictures() {
        var worse = standing("worse", 50, 78.9);
        var verdict = Verdict.of(List.of(standing("ours", 30, 80), worse, standing("fair", 20, 80)));

        assertThat(verdict.best().map(Standing::name)).contains("fair");
        assertThat(verdict.voidness(worse)).isEqualTo("void, its pictures are worse");
    }

    @Test
    void doesNotWinByWorsePicturesItself() {
        var better = standing("better", 20, 81.1);
        var verdict = Verdict.of(List.of(standing("ours", 30, 80), better, standing("fair", 10, 80)));

        assertThat(verdict.requestsByBest()).isEmpty();
        assertThat(verdict.voidness(better)).isEqualTo("void, its pictures are better");
    }

    @Test
    void hasNoBestPeerWhereAllArePoor() {
        var verdict = Verdict.of(List.of(standing("ours", 30, 80), standing("poor", 90, 40)));

        assertThat(verdict.best()).isEmpty();
        assertThat(verdict.requestsByBest()).isEmpty();
    }

    private static Standing standing(String name, double requestsPerSecond, double score) {
        return new Standing("race", name, "1", "", requestsPerSecond, 10, 1, 2, 100, 1000, score);
    }
}

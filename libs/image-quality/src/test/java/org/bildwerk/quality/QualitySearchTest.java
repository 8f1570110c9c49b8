package org.bildwerk.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.function.IntToDoubleFunction;
import org.bildwerk.quality.QualitySearch.OutOfReach;
import org.bildwerk.quality.QualitySearch.Reached;
import org.junit.jupiter.api.Test;

class QualitySearchTest {

    private static final QualitySearch SEARCH = new QualitySearch(30, 92, QualitySearch.USUAL_ENCODINGS);

    @Test
    void findsTheLowestQualityWhereScoresBendGently() {
        int total = 0;
        for (int answer = 30; answer <= 92; answer++) {
            var found = SEARCH.search(70, gentle(answer));
            assertThat(found).isEqualTo(new Reached(answer, 70, true, found.encodings()));
            total += found.encodings();
        }
        assertThat(total / 63.0).isLessThan(5);
    }

    @Test
    void findsAQualityThatReachesWithSixEncodingsWhateverTheScores() {
        for (int answer = 30; answer <= 92; answer++) {
            for (IntToDoubleFunction scores : roughCurvesThrough(answer)) {
                int lowest = answer;
                assertThat(SEARCH.search(70, scores)).isInstanceOfSatisfying(Reached.class, reached -> {
                    assertThat(reached.quality()).isGreaterThanOrEqualTo(lowest);
                    assertThat(reached.score()).isEqualTo(scores.applyAsDouble(reached.quality()));
                    assertThat(!reached.proven() || reached.quality() == lowest).isTrue();
                    assertThat(reached.encodings()).isLessThanOrEqualTo(6);
                });
            }
        }
    }

    @Test
    void needsTwoEncodingsWhereTheFirstIsTheAnswerAndTheNextLowerFails() {
        int answer = 61;
        var found = new QualitySearch(60, 92, 6).search(70, answer, gentle(answer));
        assertThat(found).isEqualTo(new Reached(answer, 70, true, 2));
    }

    @Test
    void findsAQualityThatReachesInEveryRange() {
        var search = new QualitySearch(1, 1000, 6);
        for (int answer = 1; answer <= 1000; answer += 7) {
            var scores = gentle(answer);
            assertThat(search.search(70, scores))
                    .isInstanceOfSatisfying(
                            Reached.class,
                            reached -> assertThat(reached.score()).isGreaterThanOrEqualTo(70));
        }
    }

    @Test
    void takesTheLowestQualityAllowedWhereItDoes() {
        var found = SEARCH.search(70, quality -> 80);
        assertThat(found).isInstanceOfSatisfying(Reached.class, reached -> {
            assertThat(reached.quality()).isEqualTo(30);
            assertThat(reached.proven()).isTrue();
        });
        assertThat(new QualitySearch(50, 50, 2).search(70, quality -> 80)).isEqualTo(new Reached(50, 80, true, 1));
    }

    @Test
    void saysThatATargetIsOutOfReachOnlyAfterTheHighestQuality() {
        var asked = new ArrayList<Integer>();
        var found = new QualitySearch(1, 100, 6).search(95, quality -> {
            asked.add(quality);
            return quality * 0.9;
        });
        assertThat(found).isEqualTo(new OutOfReach(90, 6));
        assertThat(asked).hasSize(6).endsWith(100).doesNotHaveDuplicates();
    }

    @Test
    void findsWhatReachesThoughScoresGoUpAndDown() {
        for (int shift = 0; shift < 20; shift++) {
            int moved = shift;
            IntToDoubleFunction scores = quality -> quality + 8 * Math.sin(quality * 0.9 + moved);
            var asked = new ArrayList<Integer>();
            var found = SEARCH.search(70, quality -> {
                asked.add(quality);
                return scores.applyAsDouble(quality);
            });
            assertThat(found)
                    .isInstanceOfSatisfying(
                            Reached.class,
                            reached -> assertThat(scores.applyAsDouble(reached.quality()))
                                    .isGreaterThanOrEqualTo(70));
            assertThat(asked).doesNotHaveDuplicates().allMatch(quality -> quality >= 30 && quality <= 92);
        }
    }

    @Test
    void refusesRangesAndCountsThatCannotBeSearched() {
        assertThatThrownBy(() -> new QualitySearch(80, 79, 6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QualitySearch(1, 100, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    // Rises ever more slowly, as scores of encoders do, and is 70 at the answer.
    private static IntToDoubleFunction gentle(int answer) {
        return quality -> 70 + 150 * (Math.log(quality + 10) - Math.log(answer + 10)) / Math.log(10);
    }

    private static IntToDoubleFunction[] roughCurvesThrough(int answer) {
        return new IntToDoubleFunction[] {
            quality -> quality >= answer ? 99 : -50,
            quality -> 70 + Math.pow(quality - answer, 3),
            quality -> quality >= answer ? 70 : 69.999,
            quality -> quality >= answer ? 70 + (quality - answer) * 1e-6 : -1e6
        };
    }
}

package org.bildwerk.generator.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bildwerk.generator.text.PromptSchedule.Stretch;
import org.junit.jupiter.api.Test;

class PromptScheduleTest {

    @Test
    void leavesAPromptWithoutChangesAlone() {
        assertThat(stretches("a (b:1.2) [c]", 10)).containsExactly(new Stretch(10, "a (b:1.2) [c]"));
        assertThat(stretches("[a:b] [c", 10)).containsExactly(new Stretch(10, "[a:b] [c"));
    }

    @Test
    void changesAtAStepOrAfterAShare() {
        assertThat(stretches("a [b:c:3] d", 10)).containsExactly(new Stretch(3, "a b d"), new Stretch(10, "a c d"));
        assertThat(stretches("[b:c:0.25]", 10)).containsExactly(new Stretch(2, "b"), new Stretch(10, "c"));
        assertThat(stretches("[b:c:99]", 10)).containsExactly(new Stretch(10, "b"));
    }

    @Test
    void addsAndRemoves() {
        assertThat(stretches("a[b:2]", 4)).containsExactly(new Stretch(2, "a"), new Stretch(4, "ab"));
        assertThat(stretches("a[b::2]", 4)).containsExactly(new Stretch(2, "ab"), new Stretch(4, "a"));
    }

    @Test
    void takesTurns() {
        assertThat(stretches("[a|b|c]", 4))
                .containsExactly(new Stretch(1, "a"), new Stretch(2, "b"), new Stretch(3, "c"), new Stretch(4, "a"));
    }

    @Test
    void nestsChangesAndKeepsWeightsWhole() {
        assertThat(stretches("[(a:1.2):[b:c:3]:1]", 4))
                .containsExactly(new Stretch(1, "(a:1.2)"), new Stretch(3, "b"), new Stretch(4, "c"));
    }

    @Test
    void findsThePromptOfAStep() {
        var schedule = PromptSchedule.of("[a:b:1]", 2);

        assertThat(schedule.at(1)).isEqualTo("a");
        assertThat(schedule.at(2)).isEqualTo("b");
        assertThatThrownBy(() -> schedule.at(3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesBracketsWithoutEnd() {
        assertThat(stretches("[".repeat(20_000), 2)).containsExactly(new Stretch(2, "[".repeat(20_000)));
        assertThatThrownBy(() -> stretches("[".repeat(20_001), 2)).isInstanceOf(PromptTooLongException.class);
    }

    private static List<Stretch> stretches(String prompt, int steps) {
        return PromptSchedule.of(prompt, steps).stretches();
    }
}

package org.bildwerk.generator.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.text.EmphasisMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConditionerTest {

    private static final TextMode WEIGHED = new TextMode(EmphasisMode.ORIGINAL, 0);

    private final Sessions sessions = new Sessions(1, 64 << 20);
    private final Cancellation cancellation = new Cancellation();

    @AfterEach
    void close() {
        cancellation.close();
        sessions.close();
    }

    private Course course(String model, String prompt, @Nullable String negative, TextMode mode) {
        var bench = Wishes.bench(Wishes.model(model), sessions, Overlay.NONE);
        var wish = Wishes.saying(prompt, Wishes.wish(bench.model(), negative, 6, 7.5f, new Start.Blank(), mode));
        return new Conditioner(bench, mode, cancellation).course(wish, true, 6, Map.of());
    }

    @Test
    void tellsTheSameAtEveryCallWhereNothingChanges() {
        var course = course("sd1-script", "a [red] ball", "blue", WEIGHED);
        assertThat(course.calls()).hasSize(1);
        assertThat(course.at(5)).isSameAs(course.at(0));
    }

    @Test
    void changesThePromptAtItsStep() {
        var before = course("sd1-script", "a red ball", "blue", WEIGHED).at(0);
        var after = course("sd1-script", "a green ball", "blue", WEIGHED).at(0);
        var course = course("sd1-script", "a [red:green:2] ball", "blue", WEIGHED);
        assertThat(course.at(1).text()).isEqualTo(before.text());
        assertThat(course.at(2).text()).isEqualTo(after.text());
        assertThat(course.at(5)).isSameAs(course.at(2));
    }

    @Test
    void encodesWhatTakesTurnsOnce() {
        var course = course("sd1-script", "a [red|green] ball", "[blue::0.5]", WEIGHED);
        assertThat(course.at(0)).isSameAs(course.at(2)).isNotSameAs(course.at(1));
        assertThat(course.at(3)).isNotSameAs(course.at(1)).isSameAs(course.at(5));
        assertThat(course.calls().stream().distinct()).hasSize(4);
    }

    @Test
    void givesAllTextsTheLengthOfTheLongest() {
        var course = course("sd1-script", "[a:b BREAK c BREAK d:3]", "blue", WEIGHED);
        assertThat(course.at(0).text().shape()).isEqualTo(course.at(4).text().shape());
    }

    @Test
    void changesTheVectorOfTheWholeTextToo() {
        var course = course("sdxl-script", "[a red ball:a green cube:3]", null, WEIGHED);
        assertThat(course.at(0).told().get("text_embeds"))
                .isNotEqualTo(course.at(3).told().get("text_embeds"));
        assertThat(course.at(0).told().get("time_ids"))
                .isEqualTo(course.at(3).told().get("time_ids"));
    }

    @Test
    void readsBracketsAsLettersWhereTheyWeighNothing() {
        assertThat(course("sd1-script", "a [red:green:2] ball", "blue", TextMode.PLAIN)
                        .calls())
                .hasSize(1);
    }
}

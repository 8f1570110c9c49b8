package org.bildwerk.ui.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotWidthTest {

    private static List<Integer> widths(String sizes) {
        return Arrays.stream(Screen.values())
                .map(screen -> SlotWidth.on(screen, sizes))
                .toList();
    }

    @Test
    void takesTheFirstEntryWhoseConditionHolds() {
        assertThat(widths("(min-width: 900px) 33vw, (min-width: 600px) 50vw, 100vw"))
                .containsExactly(390, 410, 475);
        assertThat(widths("(max-width: 37.5em) 100vw, 20rem")).containsExactly(390, 320, 320);
        assertThat(widths("(min-width: 600px) and (max-width: 1000px) 300px, 50vw"))
                .containsExactly(195, 300, 720);
    }

    @Test
    void isNeverWiderThanTheScreen() {
        assertThat(widths("760px")).containsExactly(390, 760, 760);
        assertThat(widths("100vw")).containsExactly(390, 820, 1440);
    }

    @Test
    void countsWhatItCannotReadAsTheWholeWidth() {
        assertThat(widths("(min-width: 900px) min(760px, 50vw), 100vw")).containsExactly(390, 820, 1440);
        assertThat(widths("auto")).containsExactly(390, 820, 1440);
        assertThat(widths("auto, 50vw")).containsExactly(195, 410, 720);
    }
}

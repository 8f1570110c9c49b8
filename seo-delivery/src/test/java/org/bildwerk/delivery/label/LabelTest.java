package org.bildwerk.delivery.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.bildwerk.dam.site.PictureLabel;
import org.bildwerk.dam.site.PictureLabel.Corner;
import org.bildwerk.dam.site.PictureLabel.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    private static final double READABLE = 4.5;
    private static final Map<Label, byte[]> PIXELS = new HashMap<>();

    private static PictureLabel wanted(Words words, Corner corner) {
        return new PictureLabel(words, corner, 4, 320);
    }

    @ParameterizedTest
    @EnumSource(Words.class)
    void canBeReadOnAnyGround(Words words) {
        var label = Label.of(wanted(words, Corner.TOP_LEFT), 320, 240).orElseThrow();
        assertThat(label.heightPx()).isEqualTo(20);
        for (int ground : new int[] {0, 90, 255}) {
            int darkest = 255;
            int lightest = 0;
            for (int x = 5; x < label.widthPx() - 5; x++) {
                for (int y = 5; y < label.heightPx() - 5; y++) {
                    int seen = over(label, x, y, ground);
                    darkest = Math.min(darkest, seen);
                    lightest = Math.max(lightest, seen);
                }
            }
            assertThat(contrast(lightest, darkest)).as("on " + ground).isGreaterThan(READABLE);
        }
    }

    private static int over(Label label, int x, int y, int ground) {
        var pixels = PIXELS.computeIfAbsent(label, Label::rgba);
        int start = (y * label.widthPx() + x) * 4;
        double alpha = (pixels[start + 3] & 255) / 255.0;
        return (int) Math.round((pixels[start] & 255) * alpha + ground * (1 - alpha));
    }

    private static double contrast(int light, int dark) {
        return (luminance(light) + 0.05) / (luminance(dark) + 0.05);
    }

    private static double luminance(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void growsWithThePicture() {
        var small = Label.of(wanted(Words.AI, Corner.TOP_LEFT), 700, 500).orElseThrow();
        var large = Label.of(wanted(Words.AI, Corner.TOP_LEFT), 1400, 1000).orElseThrow();
        assertThat(small.heightPx()).isEqualTo(28);
        assertThat(large.heightPx()).isEqualTo(56);
        assertThat(large.widthPx()).isBetween(2 * small.widthPx() - 2, 2 * small.widthPx());
    }

    @ParameterizedTest
    @EnumSource(Corner.class)
    void standsInItsCornerAndNowhereOutside(Corner corner) {
        var label = Label.of(wanted(Words.KI_GENERIERT, corner), 900, 600).orElseThrow();
        boolean left = label.left() < 450;
        boolean top = label.top() < 300;
        assertThat(corner.key()).isEqualTo((top ? "top" : "bottom") + (left ? "-left" : "-right"));
        assertThat(label.left()).isBetween(1, 899 - label.widthPx());
        assertThat(label.top()).isBetween(1, 599 - label.heightPx());
    }

    @Test
    void isLeftOutWhereNobodyCouldReadIt() {
        var wanted = wanted(Words.AI_GENERATED, Corner.TOP_LEFT);
        assertThat(Label.of(wanted, 319, 319)).isEmpty();
        assertThat(Label.of(wanted, 320, 30)).as("it would cover the picture").isEmpty();
        var narrow = new PictureLabel(Words.AI_GENERATED, Corner.TOP_LEFT, 12, 100);
        assertThat(Label.of(narrow, 100, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 33, 200})
    void hasInkInEveryLetter(int height) {
        for (var words : Words.values()) {
            for (char letter : words.text().replace(" ", "").toCharArray()) {
                assertThat(Glyph.of(letter).strokes()).as(words + " " + letter).isNotEmpty();
            }
            var label = new Label(words.text(), 0, 0, height * 6, height);
            assertThat(label.rgba()).hasSize(height * height * 24);
        }
    }
}

package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReducerTest {

    private static final Vips VIPS = Pictures.VIPS;
    private static final ThumbnailOptions FAST = ThumbnailOptions.STANDARD.withFast(true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void givesThePixelsThatOneSizeAloneHas(boolean fast) throws IOException {
        var options = ThumbnailOptions.STANDARD.withFast(fast);
        for (var file : List.of(
                file("a.jpg", Encoding.Jpeg.fast(85), 6),
                file("b.png", Encoding.Png.standard(), 1),
                file("c.webp", Encoding.Webp.quality(80), 1))) {
            try (var reducer = VIPS.reducer(file, options)) {
                for (var box : List.of(
                        Box.width(60),
                        Box.width(131),
                        Box.width(240),
                        Box.height(300),
                        Box.width(420),
                        Box.width(60))) {
                    try (var alone = VIPS.thumbnail(file, box, options);
                            var together = reducer.thumbnail(box)) {
                        assertThat(together.rgba()).as("%s %s", file, box).isEqualTo(alone.rgba());
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2041, 1361, 512, 512, 341",
        "1001, 333, 111, 111, 37",
        "1999, 1501, 333, 333, 250",
        "801, 1203, 100, 100, 150",
        "640, 480, 2000, 640, 480"
    })
    void keepsToThePixelTheSizeThatTheWholePictureWouldHave(int width, int height, int box, int wide, int high)
            throws IOException {
        var file = Files.write(folder.resolve("odd.jpg"), Pictures.encoded(width, height, Encoding.Jpeg.fast(85)));
        try (var small = VIPS.thumbnail(file, Box.width(box), FAST)) {
            assertThat(small.width()).isEqualTo(wide);
            assertThat(small.height()).isEqualTo(high);
        }
    }

    @Test
    void leavesTheFilterSomethingToDo() {
        try (var image = VIPS.load(Pictures.encoded(1000, 500, Encoding.Jpeg.fast(85)))) {
            var header = image.header();
            assertThat(DecoderShrink.of(header, Box.width(340), true)).isEqualTo(1);
            assertThat(DecoderShrink.of(header, Box.width(330), true)).isEqualTo(2);
            assertThat(DecoderShrink.of(header, Box.width(220), true)).isEqualTo(2);
            assertThat(DecoderShrink.of(header, Box.width(200), true)).isEqualTo(4);
            assertThat(DecoderShrink.of(header, Box.width(100), true)).isEqualTo(8);
            assertThat(DecoderShrink.of(header, Box.width(260), false)).isEqualTo(1);
            assertThat(DecoderShrink.of(header, Box.width(250), false)).isEqualTo(2);
            assertThat(DecoderShrink.of(header, Box.width(2000), true)).isEqualTo(1);
        }
    }

    @Test
    void readsColoursOfOtherProfilesFast() throws IOException {
        try (var image = VIPS.fromPixels(Pictures.plain(640, 480, new Rgb(200, 60, 40)), 640, 480, 3)) {
            var cmyk = Files.write(
                    folder.resolve("cmyk.jpg"),
                    Pictures.cmyk(image, Encoding.Jpeg.fast(90).withKeep(Encoding.EVERYTHING)));
            try (var reducer = VIPS.reducer(cmyk, FAST);
                    var small = reducer.thumbnail(Box.width(100))) {
                assertThat(small.averageColour().red()).isCloseTo(200, within(12));
                assertThat(small.averageColour().blue()).isCloseTo(40, within(12));
            }
        }
    }

    @Test
    void closesTwiceAndLeavesNothingBehind() throws IOException {
        var file = file("d.jpg", Encoding.Jpeg.fast(85), 1);
        long before = VIPS.memory().liveImages();
        try (var reducer = VIPS.reducer(file, FAST)) {
            reducer.thumbnail(Box.width(100)).close();
            reducer.close();
        }
        assertThat(VIPS.memory().liveImages()).isEqualTo(before);
    }

    private Path file(String name, Encoding encoding, int orientation) throws IOException {
        try (var image = VIPS.fromPixels(Pictures.gradient(1203, 801), 1203, 801, 3)) {
            var turned = orientation == 1 ? image : image.withMetadata(Metadata.EXIF, Pictures.exif("a", orientation));
            var kept = encoding instanceof Encoding.Jpeg jpeg ? jpeg.withKeep(Encoding.EVERYTHING) : encoding;
            return Files.write(folder.resolve(name), turned.encode(kept));
        }
    }
}

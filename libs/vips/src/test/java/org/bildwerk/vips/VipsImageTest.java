package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VipsImageTest {

    private static final Vips VIPS = Pictures.VIPS;

    static List<Encoding> everyEncoding() {
        return Pictures.everyEncoding();
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void readsBackWhatItWrote(Encoding encoding) {
        var bytes = Pictures.encoded(200, 120, encoding);
        var header = VIPS.header(bytes);
        assertThat(header.format()).contains(encoding.format());
        assertThat(header.width()).isEqualTo(200);
        assertThat(header.height()).isEqualTo(120);
        try (var image = VIPS.load(bytes)) {
            var average = image.averageColour();
            assertThat(average.red()).isCloseTo(127, within(4));
            assertThat(average.green()).isCloseTo(127, within(4));
            assertThat(average.blue()).isCloseTo(128, within(4));
        }
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void makesAThumbnailOfEveryFormat(Encoding encoding) {
        var bytes = Pictures.encoded(800, 600, encoding);
        try (var small = VIPS.thumbnail(bytes, Box.edge(100))) {
            assertThat(small.width()).isEqualTo(100);
            assertThat(small.height()).isEqualTo(75);
            assertThat(small.rgba()).hasSize(100 * 75 * 4);
        }
    }

    @Test
    void makesALadderOutOfOneDecode() {
        var bytes = Pictures.encoded(1600, 1200, Encoding.Jpeg.fast(90));
        try (var ladder = VIPS.ladder(bytes, List.of(Box.edge(256), Box.edge(1024), Box.edge(512)))) {
            assertThat(ladder.rungs()).extracting(VipsImage::width).containsExactly(256, 1024, 512);
            assertThat(ladder.largest().height()).isEqualTo(768);
        }
    }
}

package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

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
        assertThat(header.pages()).isEqualTo(1);
        try (var image = VIPS.load(bytes)) {
            var average = image.averageColour();
            assertThat(average.red()).isCloseTo(127, within(4));
            assertThat(average.green()).isCloseTo(127, within(4));
            assertThat(average.blue()).isCloseTo(128, within(4));
        }
    }

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void writesTheSameBytesIntoAFile(Encoding encoding, @TempDir Path folder) throws IOException {
        var file = folder.resolve("picture [page=3] ä." + encoding.format().extension());
        try (var image = VIPS.fromPixels(Pictures.gradient(64, 48), 64, 48, 3)) {
            image.save(file, encoding);
            assertThat(Files.readAllBytes(file)).isEqualTo(image.encode(encoding));
        }
        assertThat(VIPS.header(file).format()).contains(encoding.format());
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

    @ParameterizedTest
    @MethodSource("everyEncoding")
    void lendsItsPixelsAsOftenAsTheyAreAskedFor(Encoding encoding) {
        var bytes = Pictures.encoded(300, 200, encoding);
        try (var small = VIPS.thumbnail(bytes, Box.edge(300));
                var whole = VIPS.load(bytes)) {
            assertThat(small.encode(encoding)).isEqualTo(small.encode(encoding));
            assertThat(whole.rgba()).isEqualTo(whole.rgba());
        }
    }

    @Test
    void streamsThroughASequentialPictureOnce() {
        var bytes = Pictures.encoded(600, 400, Encoding.Png.standard());
        try (var image = VIPS.load(bytes, LoadOptions.STANDARD.withSequential(true))) {
            assertThat(image.encode(Encoding.Jpeg.fast(80))).isNotEmpty();
            assertThatThrownBy(() -> image.encode(Encoding.Jpeg.fast(80)))
                    .isInstanceOf(VipsException.class)
                    .hasMessageContaining("out of order");
        }
    }

    @Test
    void makesALadderInTheOrderOfItsBoxes() {
        var bytes = Pictures.encoded(1600, 1200, Encoding.Jpeg.fast(90));
        var boxes = List.of(Box.edge(256), Box.width(1024), Box.edge(512), Box.edge(5000));
        try (var ladder = VIPS.ladder(bytes, boxes);
                var image = VIPS.load(bytes);
                var second = image.ladder(boxes)) {
            for (var each : List.of(ladder, second)) {
                assertThat(each.rungs()).extracting(VipsImage::width).containsExactly(256, 1024, 512, 1600);
                assertThat(each.largest().height()).isEqualTo(1200);
            }
        }
    }

    @Test
    void sortsItselfByContentNotByName(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("wrong.png"), Pictures.encoded(10, 10, Encoding.Jpeg.fast(80)));
        assertThat(VIPS.header(file).format()).contains(ImageFormat.JPEG);
    }

    @Test
    void knowsAProgressiveJpeg() {
        assertThat(VIPS.header(Pictures.fixture("progressive.jpg")).interlaced())
                .isTrue();
        assertThat(VIPS.header(Pictures.encoded(64, 48, Encoding.Jpeg.small(80)))
                        .interlaced())
                .isTrue();
        assertThat(VIPS.header(Pictures.encoded(64, 48, Encoding.Jpeg.fast(80))).interlaced())
                .isFalse();
    }

    @Test
    void countsTheFramesOfAnAnimation() {
        var header = VIPS.header(Pictures.fixture("four-frames.gif"));
        assertThat(header.pages()).isEqualTo(4);
        assertThat(header.height()).isEqualTo(16);
    }

    @Test
    void writesFewerBytesWithMozjpeg() {
        assertThat(Pictures.encoded(400, 300, Encoding.Jpeg.small(80)))
                .hasSizeLessThan(Pictures.encoded(400, 300, Encoding.Jpeg.fast(80)).length);
    }

    @Test
    void keepsLosslessFormatsExact() {
        var pixels = Pictures.gradient(40, 30);
        for (var encoding : List.of(
                Encoding.Png.standard(),
                Encoding.Tiff.standard(),
                Encoding.Tiff.standard().withCompression(Encoding.Tiff.Compression.LZW),
                Encoding.Webp.quality(75).withLossless(true))) {
            try (var image = VIPS.load(Pictures.encoded(40, 30, encoding))) {
                assertThat(Pictures.rgb(image)).isEqualTo(pixels);
            }
        }
    }

    @Test
    void saysWhatItCanDo() {
        boolean wheel = VIPS.place().contains("pyvips_binary");
        for (var format : ImageFormat.values()) {
            boolean heic = format == ImageFormat.HEIC;
            assertThat(VIPS.canLoad(format)).as("load %s", format).isEqualTo(!heic || !wheel);
            assertThat(VIPS.canSave(format)).as("save %s", format).isEqualTo(!heic);
        }
    }
}

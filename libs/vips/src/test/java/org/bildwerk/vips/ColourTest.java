package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    private static final Vips VIPS = Pictures.VIPS;

    @Test
    void readsCmykWithoutAProfile() {
        var bytes = Pictures.fixture("red-cmyk.jpg");
        assertThat(VIPS.header(bytes).interpretation()).isEqualTo("cmyk");
        assertThat(VIPS.header(bytes).bands()).isEqualTo(4);
        assertThat(VIPS.header(bytes).hasAlpha()).isFalse();
        try (var image = VIPS.load(bytes);
                var small = VIPS.thumbnail(bytes, Box.edge(8))) {
            assertReddish(image.averageColour());
            assertReddish(image.toSrgb().averageColour());
            assertReddish(small.averageColour());
            assertThat(small.header().interpretation()).isEqualTo("srgb");
        }
    }

    private static void assertReddish(Rgb colour) {
        assertThat(colour.red()).as(colour.hex()).isGreaterThan(200);
        assertThat(colour.green()).as(colour.hex()).isLessThan(60);
        assertThat(colour.blue()).as(colour.hex()).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsCmykWithAProfileBackToItsColour(boolean tiff) {
        var colour = new Rgb(120, 90, 60);
        Encoding encoding = tiff
                ? Encoding.Tiff.standard().withKeep(Encoding.EVERYTHING)
                : Encoding.Jpeg.fast(95).withKeep(Encoding.EVERYTHING);
        byte[] bytes;
        try (var image = VIPS.fromPixels(Pictures.plain(32, 32, colour), 32, 32, 3)) {
            bytes = Pictures.cmyk(image, encoding);
        }
        assertThat(VIPS.header(bytes).interpretation()).isEqualTo("cmyk");
        assertThat(VIPS.header(bytes).hasProfile()).isTrue();
        try (var image = VIPS.load(bytes);
                var small = VIPS.thumbnail(bytes, Box.edge(16))) {
            assertClose(image.toSrgb().averageColour(), colour, 4);
            assertClose(small.averageColour(), colour, 4);
            assertClose(VIPS.load(small.encode(Encoding.Webp.quality(90))).averageColour(), colour, 6);
        }
    }

    /// Golden values: Pillow's `ImageCms.profileToProfile` from this profile to sRGB, relative colorimetric.
    @Test
    void appliesAnEmbeddedProfile() {
        assertClose(fromP3(new Rgb(128, 200, 64)), new Rgb(103, 202, 20), 1);
        assertClose(fromP3(new Rgb(200, 100, 100)), new Rgb(215, 93, 97), 1);
        assertClose(fromP3(new Rgb(90, 90, 90)), new Rgb(90, 90, 90), 1);
    }

    private static Rgb fromP3(Rgb colour) {
        try (var image = VIPS.fromPixels(Pictures.plain(16, 16, colour), 16, 16, 3)) {
            var bytes = image.withMetadata(Metadata.ICC, Pictures.profile("p3"))
                    .encode(Encoding.Png.standard().withKeep(Encoding.EVERYTHING));
            try (var small = VIPS.thumbnail(bytes, Box.edge(16));
                    var whole = VIPS.load(bytes)) {
                assertThat(small.averageColour()).isEqualTo(whole.toSrgb().averageColour());
                return small.averageColour();
            }
        }
    }

    @Test
    void bringsSixteenBitsDownToEight() {
        var bytes = Pictures.fixture("grey-16-bit.png");
        var header = VIPS.header(bytes);
        assertThat(header.bitsPerBand()).isEqualTo(16);
        assertThat(header.interpretation()).isEqualTo("grey16");
        try (var image = VIPS.load(bytes);
                var small = VIPS.thumbnail(bytes, Box.edge(4))) {
            assertThat(image.averageColour()).isEqualTo(new Rgb(128, 128, 128));
            assertThat(small.header().bitsPerBand()).isEqualTo(8);
            assertThat(small.averageColour()).isEqualTo(new Rgb(128, 128, 128));
            assertThat(VIPS.header(image.encode(Encoding.Png.standard())).bitsPerBand())
                    .isEqualTo(16);
            for (var encoding : Pictures.everyEncoding()) {
                assertThat(image.encode(encoding)).isNotEmpty();
            }
        }
    }

    /// Golden value: Pillow composites half red on white to 255, 127, 127.
    @Test
    void laysTransparencyOnTheBackground() {
        try (var image = VIPS.load(Pictures.fixture("half-red.png"))) {
            assertThat(image.hasAlpha()).isTrue();
            assertClose(image.flatten(Rgb.WHITE).averageColour(), new Rgb(255, 127, 127), 1);
            assertClose(image.flatten(Rgb.BLACK).averageColour(), new Rgb(128, 0, 0), 1);
            assertThat(image.averageColour()).isEqualTo(new Rgb(255, 0, 0));
            var jpeg = image.encode(Encoding.Jpeg.fast(95));
            try (var read = VIPS.load(jpeg)) {
                assertClose(read.averageColour(), new Rgb(255, 127, 127), 2);
            }
        }
    }

    @Test
    void keepsTransparencyWhereTheFormatHasIt() {
        try (var image = VIPS.load(Pictures.fixture("half-red.png"))) {
            for (var encoding : Pictures.everyEncoding()) {
                boolean expected = switch (encoding) {
                    case Encoding.Jpeg _ -> false;
                    default -> true;
                };
                assertThat(VIPS.header(image.encode(encoding)).hasAlpha())
                        .as("%s", encoding.format())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void leavesAnOpaquePictureAsItIs() {
        var pixels = Pictures.gradient(16, 16);
        try (var image = VIPS.fromPixels(pixels, 16, 16, 3)) {
            assertThat(image.flatten(Rgb.BLACK).rgba()).isEqualTo(image.rgba());
        }
    }

    private static void assertClose(Rgb actual, Rgb expected, int tolerance) {
        assertThat(actual.red()).as(actual + "").isCloseTo(expected.red(), within(tolerance));
        assertThat(actual.green()).as(actual + "").isCloseTo(expected.green(), within(tolerance));
        assertThat(actual.blue()).as(actual + "").isCloseTo(expected.blue(), within(tolerance));
    }
}

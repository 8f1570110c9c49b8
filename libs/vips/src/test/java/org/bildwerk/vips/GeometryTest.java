package org.bildwerk.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {

    private static final Vips VIPS = Pictures.VIPS;

    private static VipsImage gradient(int width, int height) {
        return VIPS.fromPixels(Pictures.gradient(width, height), width, height, 3);
    }

    @Test
    void placesARegionByTheFocalPointInsideTheEdges() {
        assertThat(Region.around(new FocalPoint(0.5, 0.5), 20, 10, 100, 50)).isEqualTo(new Region(40, 20, 20, 10));
        assertThat(Region.around(new FocalPoint(0, 0), 20, 10, 100, 50)).isEqualTo(new Region(0, 0, 20, 10));
        assertThat(Region.around(new FocalPoint(1, 1), 20, 10, 100, 50)).isEqualTo(new Region(80, 40, 20, 10));
        assertThat(Region.ofRatio(new Box(1, 1), new FocalPoint(0.9, 0.5), 100, 50))
                .isEqualTo(new Region(50, 0, 50, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> Region.around(FocalPoint.CENTRE, 200, 10, 100, 50));
        assertThatIllegalArgumentException().isThrownBy(() -> new FocalPoint(Double.NaN, 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Region(0, 0, 0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Box(0, 5));
    }

    @Test
    void cutsTheRegion() {
        try (var image = gradient(100, 50)) {
            var cut = image.crop(new Region(90, 0, 10, 50));
            assertThat(cut.width()).isEqualTo(10);
            assertThat(cut.averageColour().red()).isCloseTo(244, within(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"1600, 1200, 1200, 630", "4000, 3000, 640, 360", "1201, 1801, 400, 600", "333, 777, 100, 100"})
    void fillsTheBoxToThePixelAroundTheFocalPoint(int width, int height, int boxWidth, int boxHeight) {
        var box = new Box(boxWidth, boxHeight);
        var bytes = Pictures.encoded(width, height, Encoding.Jpeg.fast(85));
        try (var image = VIPS.load(bytes);
                var small = VIPS.fill(bytes, box, new FocalPoint(0.5, 0.9), ThumbnailOptions.STANDARD)) {
            var whole = image.fill(box, new FocalPoint(0.5, 0.9));
            for (var filled : new VipsImage[] {whole, small}) {
                assertThat(filled.width()).isEqualTo(boxWidth);
                assertThat(filled.height()).isEqualTo(boxHeight);
            }
            assertThat(small.averageColour().green())
                    .isCloseTo(whole.averageColour().green(), within(2));
            assertThat(small.averageColour().red()).isCloseTo(127, within(3));
        }
    }

    @Test
    void cutsASmallPictureToTheRatioInsteadOfEnlargingIt() {
        try (var image = gradient(100, 50)) {
            var filled = image.fill(new Box(400, 400), FocalPoint.CENTRE);
            assertThat(filled.width()).isEqualTo(50);
            assertThat(filled.height()).isEqualTo(50);
            assertThat(image.fit(Box.edge(1000)).width()).isEqualTo(100);
        }
    }

    @Test
    void boundsOneEdgeOnly() {
        var bytes = Pictures.encoded(400, 1000, Encoding.Jpeg.fast(80));
        try (var wide = VIPS.thumbnail(bytes, Box.width(200));
                var high = VIPS.thumbnail(bytes, Box.height(200))) {
            assertThat(wide.height()).isEqualTo(500);
            assertThat(high.width()).isEqualTo(80);
        }
    }

    @Test
    void cropsByAttentionWhenAsked() {
        var bytes = Pictures.encoded(400, 300, Encoding.Jpeg.fast(80));
        for (var crop : new Crop[] {Crop.CENTRE, Crop.ENTROPY, Crop.ATTENTION}) {
            var options = ThumbnailOptions.STANDARD.withCrop(crop);
            try (var small = VIPS.thumbnail(bytes, new Box(100, 100), options)) {
                assertThat(small.width()).isEqualTo(100);
                assertThat(small.height()).isEqualTo(100);
            }
        }
    }

    @Test
    void turnsByQuartersAndMirrors() {
        try (var image = gradient(100, 50)) {
            assertThat(corner(image)).isEqualTo(new Rgb(0, 0, 128));
            assertThat(corner(image.rotate(QuarterTurn.RIGHT)).green()).isEqualTo(255);
            assertThat(corner(image.rotate(QuarterTurn.LEFT)).red()).isEqualTo(255);
            assertThat(image.rotate(QuarterTurn.LEFT).width()).isEqualTo(50);
            assertThat(corner(image.rotate(QuarterTurn.HALF)).red()).isEqualTo(255);
            assertThat(corner(image.flipHorizontally()).red()).isEqualTo(255);
            assertThat(corner(image.flipVertically()).green()).isEqualTo(255);
        }
    }

    private static Rgb corner(VipsImage image) {
        return image.crop(new Region(0, 0, 1, 1)).averageColour();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, -2.5, 7, 20, -44, 45})
    void straightensWithoutAnyBackground(double degrees) {
        try (var image = VIPS.fromPixels(Pictures.plain(300, 200, Rgb.WHITE), 300, 200, 3)) {
            var straight = image.straighten(degrees);
            assertThat(straight.width()).isBetween(1, 300);
            assertThat(straight.rgba()).containsOnly(255);
            double share = (double) straight.width() * straight.height() / (300 * 200);
            assertThat(share).isGreaterThan(Math.abs(degrees) <= 1 ? 0.93 : 0.3);
        }
    }

    @Test
    void straightensClockwise() {
        try (var image = gradient(200, 200)) {
            var straight = image.straighten(20);
            int width = straight.width();
            var left = straight.crop(new Region(0, 0, 10, straight.height())).averageColour();
            var right = straight.crop(new Region(width - 10, 0, 10, straight.height()))
                    .averageColour();
            assertThat(left.green()).as("the left edge was lower before").isGreaterThan(right.green() + 20);
        }
    }

    /// The largest rectangle in a square turned by 45 degrees has half its area.
    @Test
    void findsTheLargestRectangleInside() {
        var inside = Straightening.inside(1000, 1000, 45, 1415, 1415);
        assertThat(inside.width()).isCloseTo(705, within(2));
        assertThat(inside.height()).isCloseTo(705, within(2));
        var slight = Straightening.inside(1600, 900, 1, 1616, 928);
        assertThat(slight.width()).isCloseTo(1583, within(3));
        assertThat(slight.height()).isCloseTo(871, within(3));
    }

    @Test
    void refusesToStraightenByMoreThanHalfAQuarter() {
        try (var image = gradient(10, 10)) {
            assertThatIllegalArgumentException().isThrownBy(() -> image.straighten(46));
            assertThatIllegalArgumentException().isThrownBy(() -> image.straighten(Double.NaN));
            assertThat(image.straighten(0).rgba()).isEqualTo(image.rgba());
        }
    }

    /// Golden values: Pillow's `exif_transpose` gives 20 x 40 with red above blue.
    @Test
    void turnsUprightByTheOrientation() {
        var bytes = Pictures.fixture("orientation-6.jpg");
        var header = VIPS.header(bytes);
        assertThat(header.orientation()).isEqualTo(6);
        assertThat(header.width()).isEqualTo(40);
        assertThat(header.uprightWidth()).isEqualTo(20);
        try (var image = VIPS.load(bytes);
                var small = VIPS.thumbnail(bytes, Box.edge(40))) {
            for (var upright : new VipsImage[] {image.autoRotate(), small}) {
                assertThat(upright.width()).isEqualTo(20);
                assertThat(upright.height()).isEqualTo(40);
                assertThat(upright.header().orientation()).isEqualTo(1);
                assertThat(upright.crop(new Region(4, 2, 10, 5))
                                .dominantColour()
                                .red())
                        .isCloseTo(200, within(4));
                assertThat(upright.crop(new Region(4, 32, 10, 5))
                                .dominantColour()
                                .blue())
                        .isCloseTo(200, within(4));
            }
        }
    }

    @Test
    void neverLosesTheOrientationWithTheMetadata() {
        try (var image = VIPS.load(Pictures.fixture("orientation-6.jpg"))) {
            for (var encoding : Pictures.everyEncoding()) {
                var header = VIPS.header(image.encode(encoding));
                assertThat(header.uprightWidth()).as("%s", encoding).isEqualTo(20);
            }
            var bare = VIPS.header(image.encode(Encoding.Jpeg.fast(80)));
            assertThat(bare.width()).isEqualTo(20);
            assertThat(bare.orientation()).isEqualTo(1);
        }
    }

    /// Grey with a patch of saturated red near the right edge.
    private static VipsImage patch() {
        var pixels = new byte[400 * 200 * 3];
        Arrays.fill(pixels, (byte) 120);
        for (int y = 70; y < 130; y++) {
            for (int x = 320; x < 380; x++) {
                pixels[3 * (y * 400 + x)] = (byte) 230;
                pixels[3 * (y * 400 + x) + 1] = 20;
                pixels[3 * (y * 400 + x) + 2] = 30;
            }
        }
        return VIPS.fromPixels(pixels, 400, 200, 3);
    }

    @Test
    void cutsToWhatDrawsTheEye() {
        try (var image = patch()) {
            var cut = image.cutToAttention(new Box(200, 200));
            assertThat(cut.width()).isEqualTo(200);
            assertThat(cut.height()).isEqualTo(200);
            assertThat(cut.averageColour().red())
                    .as("the patch is inside")
                    .isGreaterThan(image.crop(new Region(0, 0, 200, 200))
                                    .averageColour()
                                    .red()
                            + 5);
            assertThat(image.cutToAttention(new Box(900, 900)).width()).isEqualTo(400);
        }
    }

    @Test
    void putsThePictureIntoTheMiddleOfAColour() {
        try (var image = patch()) {
            var padded = image.pad(new Box(400, 400), new Rgb(10, 20, 30));
            assertThat(padded.width()).isEqualTo(400);
            assertThat(padded.height()).isEqualTo(400);
            assertThat(padded.crop(new Region(0, 0, 400, 100)).averageColour()).isEqualTo(new Rgb(10, 20, 30));
            assertThat(padded.crop(new Region(0, 300, 400, 100)).averageColour())
                    .isEqualTo(new Rgb(10, 20, 30));
            assertThat(padded.crop(new Region(0, 100, 100, 200)).averageColour())
                    .isEqualTo(new Rgb(120, 120, 120));
        }
    }

    @Test
    void laysATransparentOrGreyPictureOnTheColour() {
        try (var clear = VIPS.fromPixels(new byte[20 * 20 * 4], 20, 20, 4);
                var grey = VIPS.fromPixels(new byte[20 * 20], 20, 20, 1)) {
            assertThat(clear.pad(new Box(40, 40), Rgb.WHITE).hasAlpha()).isFalse();
            assertThat(clear.pad(new Box(40, 40), Rgb.WHITE).averageColour()).isEqualTo(Rgb.WHITE);
            var padded = grey.pad(new Box(40, 20), new Rgb(255, 0, 0));
            assertThat(padded.crop(new Region(0, 0, 10, 20)).averageColour()).isEqualTo(new Rgb(255, 0, 0));
        }
    }
}

package org.bildwerk.delivery.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {

    private static final Ratio WIDE = new Ratio(16, 9);

    @Test
    void turnsAndCropsBeforeItMeasures() {
        assertThat(Frame.of(1000, 600, Edit.NONE)).isEqualTo(new Frame(1000, 600));
        assertThat(Frame.of(1000, 600, new Edit(1, 0, null))).isEqualTo(new Frame(600, 1000));
        assertThat(Frame.of(1000, 600, new Edit(3, 0, new Edit.Crop(0.5, 0, 0.5, 0.25))))
                .isEqualTo(new Frame(300, 250));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1.5, -7, 12.25, 30, -45})
    void knowsTheSizeThatStraighteningLeaves(double degrees) {
        var vips = Vips.open();
        for (var size : List.of(new PixelSize(401, 300), new PixelSize(200, 503))) {
            var pixels = new byte[size.width() * size.height() * 3];
            try (var image = vips.fromPixels(pixels, size.width(), size.height(), 3)) {
                var straight = image.straighten(degrees);
                assertThat(Frame.of(size.width(), size.height(), new Edit(0, degrees, null)))
                        .isEqualTo(new Frame(straight.width(), straight.height()));
            }
        }
    }

    @Test
    void neverAsksForMoreThanThePictureHas() {
        var frame = new Frame(1000, 300);
        assertThat(frame.widest(RenditionSpec.ofWidth(1))).isEqualTo(1000);
        assertThat(frame.widest(new RenditionSpec(1, WIDE, Fit.FILL))).isEqualTo(533);
        assertThat(frame.widest(new RenditionSpec(1, WIDE, Fit.FIT))).isEqualTo(1000);
        assertThat(new Frame(300, 1000).widest(new RenditionSpec(1, WIDE, Fit.FIT)))
                .isEqualTo(1777);
    }

    @Test
    void sizesFillAndFit() {
        var frame = new Frame(1000, 1000);
        assertThat(frame.size(RenditionSpec.ofWidth(320))).isEqualTo(new PixelSize(320, 320));
        assertThat(frame.size(new RenditionSpec(320, WIDE, Fit.FILL))).isEqualTo(new PixelSize(320, 180));
        assertThat(frame.size(new RenditionSpec(320, WIDE, Fit.FIT))).isEqualTo(new PixelSize(180, 180));
    }

    @Test
    void climbsTheLadderAndStopsAtThePicture() {
        var ladder = new Ladder(List.of(640, 3000));
        assertThat(ladder.snap(321, 5000)).isEqualTo(420);
        assertThat(ladder.snap(600, 5000)).isEqualTo(640);
        assertThat(ladder.snap(640, 5000)).isEqualTo(640);
        assertThat(ladder.snap(9999, 5000)).isEqualTo(3000);
        assertThat(ladder.snap(900, 800)).isEqualTo(800);
        assertThat(ladder.snap(750, 800)).isEqualTo(800);
        assertThat(ladder.offered(List.of(320, 700, 900, 1170), 800)).containsExactly(320, 700, 800);
    }

    private static RenditionSpec spec(String text) {
        return RenditionSpec.parse(text).orElseThrow();
    }

    @Test
    void padsAndFollowsTheHeight() {
        var frame = new Frame(1000, 500);
        assertThat(frame.size(spec("w320-ar1x1-cpad"))).isEqualTo(new PixelSize(320, 320));
        assertThat(frame.picture(spec("w320-ar1x1-cpad"))).isEqualTo(new PixelSize(320, 160));
        assertThat(frame.size(spec("h250"))).isEqualTo(new PixelSize(500, 250));
    }

    @Test
    void staysWithinThePictureAndTheLongestEdge() {
        var frame = new Frame(1000, 500);
        assertThat(frame.within(spec("w2000"))).isEqualTo(spec("w1000"));
        assertThat(frame.within(spec("h700"))).isEqualTo(spec("h500"));
        assertThat(frame.within(spec("w3000-ar1x1"))).isEqualTo(spec("w500-ar1x1"));
        assertThat(frame.within(spec("w3000-ar1x1-cpad"))).isEqualTo(spec("w1000-ar1x1-cpad"));
        var tall = frame.within(spec("w3000-ar1x99-cpad"));
        assertThat(frame.size(tall).height()).isLessThanOrEqualTo(RenditionSpec.LONGEST_EDGE);
        var panorama = new Frame(16_000, 1000);
        assertThat(panorama.size(panorama.within(spec("h1000"))).width())
                .isLessThanOrEqualTo(RenditionSpec.LONGEST_EDGE);
    }
}

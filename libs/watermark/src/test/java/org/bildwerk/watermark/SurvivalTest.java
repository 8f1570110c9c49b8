package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;
import org.junit.jupiter.api.Test;

/// What the mark lives through, with the codecs that pictures meet. `./bildwerk bench watermark` measures how often.
class SurvivalTest {

    private static final Payload PAYLOAD = new Payload(0xFEED_0123_4567L);
    private final Watermarker watermarker =
            new Watermarker(new WatermarkKey("the secret of the tests".getBytes(StandardCharsets.UTF_8)));
    private final Vips vips = Vips.open();

    @Test
    void outlivesCompression() {
        var lossy = List.of(
                Encoding.Jpeg.fast(75), Encoding.Jpeg.small(50), Encoding.Webp.quality(75), Encoding.Avif.quality(60));
        for (var encoding : lossy) {
            for (long seed = 1; seed <= 2; seed++) {
                var marked = watermarker.embed(Pictures.scene(640, 512, 3, seed), PAYLOAD);
                assertThat(watermarker.detect(through(marked, image -> image, encoding)))
                        .as("%s, picture %d", encoding, seed)
                        .isInstanceOfSatisfying(
                                Detection.Found.class,
                                found -> assertThat(found.payload()).isEqualTo(PAYLOAD));
            }
        }
    }

    @Test
    void outlivesResizing() {
        var marked = watermarker.embed(Pictures.scene(1000, 800, 3, 3), PAYLOAD);
        for (int edge : new int[] {900, 750, 501, 333, 250}) {
            var resized = through(marked, image -> image.fit(Box.edge(edge)), Encoding.Png.standard());
            assertThat(watermarker.detect(resized))
                    .as("longer edge of %d", edge)
                    .isInstanceOfSatisfying(
                            Detection.Found.class,
                            found -> assertThat(found.payload()).isEqualTo(PAYLOAD));
        }
    }

    @Test
    void outlivesHalfTheSizeAndWebp() {
        var marked = watermarker.embed(Pictures.scene(1024, 1024, 3, 4), PAYLOAD);

        var small = through(marked, image -> image.fit(Box.edge(512)), Encoding.Webp.quality(75));

        assertThat(watermarker.detect(small)).isInstanceOf(Detection.Found.class);
    }

    @Test
    void outlivesHalfTheSizeAndWebpWhereThePictureIsSmooth() {
        for (long seed = 1; seed <= 3; seed++) {
            var picture = Pictures.smooth(512, 512, seed);
            var marked = watermarker.embed(picture, PAYLOAD);

            var small = through(marked, image -> image.fit(Box.edge(256)), Encoding.Webp.quality(75));

            assertThat(watermarker.detect(small)).as("picture %d", seed).isInstanceOf(Detection.Found.class);
            assertThat(Pictures.psnr(picture, marked)).isGreaterThan(38);
        }
    }

    private Raster through(Raster picture, UnaryOperator<VipsImage> change, Encoding encoding) {
        try (var image = vips.fromPixels(picture.pixels(), picture.width(), picture.height(), picture.bands());
                var read = vips.load(change.apply(image).encode(encoding))) {
            return new Raster(read.rgba(), read.width(), read.height(), 4);
        }
    }
}

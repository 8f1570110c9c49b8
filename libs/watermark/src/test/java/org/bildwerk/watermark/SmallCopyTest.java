package org.bildwerk.watermark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.junit.jupiter.api.Test;

/// Whether the copy that is foreseen is like the copy that libvips makes.
class SmallCopyTest {

    private static final Payload PAYLOAD = new Payload(0x0FED_CBA9_8765L);
    private final WatermarkKey key = WatermarkerTest.key("the secret of the tests");
    private final Carrier carrier = new Carrier(key);
    private final float[] word = ConvolutionalCode.encode(Message.of(PAYLOAD));

    @Test
    void foreseesTheScoreOfTheRealCopy() {
        var pictures = List.of(
                Pictures.smooth(512, 512, 1),
                Pictures.smooth(600, 400, 2),
                Pictures.scene(512, 384, 3, 1),
                Pictures.scene(900, 700, 3, 2));
        for (var picture : pictures) {
            var marked = new Watermarker(key).embed(picture, PAYLOAD);

            assertThat(foreseen(marked)).as("%s", picture).isCloseTo(real(marked), within(0.1));
        }
    }

    private double foreseen(Raster marked) {
        var canvas = new Canvas(marked);
        var emphasis = Emphasis.of(marked.width(), marked.height());
        return new SmallCopy(canvas, carrier, emphasis)
                .read(canvas.brightness(marked.pixels()))
                .score(word);
    }

    private double real(Raster marked) {
        var vips = Vips.open();
        try (var image = vips.fromPixels(marked.pixels(), marked.width(), marked.height(), 3);
                var half = image.fit(Box.edge(Math.max(marked.width(), marked.height()) / 2));
                var read = vips.load(half.encode(Encoding.Webp.quality(75)))) {
            var copy = new Raster(read.rgba(), read.width(), read.height(), 4);
            var canvas = new Canvas(copy);
            var coefficients =
                    new Transform(canvas.gridWidth(), canvas.gridHeight()).forward(canvas.brightness(copy.pixels()));
            return new Reading(coefficients, carrier, Emphasis.of(copy.width(), copy.height())).score(word);
        }
    }
}

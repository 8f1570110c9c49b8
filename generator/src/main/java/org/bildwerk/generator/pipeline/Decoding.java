package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.GeneratorRefusal;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.model.VaeDecoder;
import org.bildwerk.generator.picture.Pixels;
import org.bildwerk.generator.picture.RgbImage;

/// Makes pictures of latents, in one piece or in tiles that are blended where they overlap.
final class Decoding {

    private final String model;
    private final VaeDecoder decoder;
    private final Tiles tiles;

    /// @param tiles how latents are cut; one piece where they fit in one tile
    Decoding(String model, VaeDecoder decoder, Tiles tiles) {
        this.model = model;
        this.decoder = decoder;
        this.tiles = tiles;
    }

    /// Returns the picture.
    ///
    /// @throws GeneratorRefused if the decoder gave values that are no numbers
    RgbImage picture(Tensor latents, Cancellation cancellation) {
        var pixels = tiles.apply(latents, tile -> decoder.decode(tile, cancellation));
        for (float value : pixels.values()) {
            if (!Float.isFinite(value)) {
                throw new GeneratorRefused(GeneratorRefusal.PICTURE_NOT_A_NUMBER, model);
            }
        }
        return Pixels.fromCentred(pixels);
    }
}

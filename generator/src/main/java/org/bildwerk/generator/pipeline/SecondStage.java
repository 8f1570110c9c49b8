package org.bildwerk.generator.pipeline;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.picture.RgbImage;
import org.jspecify.annotations.Nullable;

/// A second stage at a larger size. It draws from the seed anew, as a second call would.
///
/// @param strength of the refining, above 0 up to 1
/// @param enlarger makes the pixels larger, to any size; null enlarges the latents
public record SecondStage(
        int width,
        int height,
        int steps,
        float strength,
        @Nullable UnaryOperator<RgbImage> enlarger) {

    Wish wish(Wish first, Tensor latents, Function<Tensor, RgbImage> decoder) {
        if (enlarger == null) {
            int rows = latents.dim(2) * height / first.height();
            int columns = latents.dim(3) * width / first.width();
            var larger = Latents.resized(latents, columns, rows);
            return first.again(width, height, steps, new Start.FromLatents(larger, strength));
        }
        var larger = enlarger.apply(decoder.apply(latents));
        return first.again(width, height, steps, new Start.FromPicture(larger, strength));
    }
}

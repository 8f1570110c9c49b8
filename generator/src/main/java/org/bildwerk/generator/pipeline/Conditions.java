package org.bildwerk.generator.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.bildwerk.generator.device.Tensor;
import org.jspecify.annotations.Nullable;

/// What the U-Net is told of the prompts. With guidance the negative comes first.
///
/// @param positive 1 × tokens × width
/// @param negative null without guidance
/// @param pooled vector of the whole text; null where the model takes none
record Conditions(
        Tensor positive,
        @Nullable Tensor negative,
        @Nullable Tensor pooled,
        @Nullable Tensor negativePooled) {

    boolean guided() {
        return negative != null;
    }

    int batch() {
        return negative == null ? 1 : 2;
    }

    Tensor text() {
        return both(negative, positive);
    }

    /// Returns the inputs of SDXL: the vectors of the whole texts and the sizes.
    Map<String, Tensor> sizes(int width, int height) {
        var further = new HashMap<String, Tensor>();
        if (pooled != null) {
            var sizes = new Tensor(new float[] {height, width, 0, 0, height, width}, 1, 6);
            further.put("text_embeds", both(negativePooled, pooled));
            further.put("time_ids", both(negative == null ? null : sizes, sizes));
        }
        return further;
    }

    static Tensor both(@Nullable Tensor negative, Tensor positive) {
        return negative == null ? positive : Tensor.batch(negative, positive);
    }
}

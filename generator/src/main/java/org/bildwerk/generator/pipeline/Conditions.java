package org.bildwerk.generator.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.bildwerk.generator.device.Tensor;
import org.jspecify.annotations.Nullable;

/// What the U-Net is told of the prompts. With guidance the negative comes first.
///
/// @param text batch × tokens × width
/// @param guided whether there is a negative
/// @param told further inputs by name: the vectors of the whole texts and the sizes, as SDXL takes them, guidance as a
///     number
record Conditions(Tensor text, boolean guided, Map<String, Tensor> told) {

    Conditions {
        told = Map.copyOf(told);
    }

    /// @param negative null without guidance
    static Conditions of(Vectors positive, @Nullable Vectors negative, Wish wish, Map<String, Tensor> told) {
        var further = new HashMap<>(told);
        var pooled = positive.pooled();
        if (pooled != null) {
            float width = wish.width();
            float height = wish.height();
            var sizes = new Tensor(new float[] {height, width, 0, 0, height, width}, 1, 6);
            further.put("text_embeds", both(negative == null ? null : negative.pooled(), pooled));
            further.put("time_ids", both(negative == null ? null : sizes, sizes));
        }
        var text = both(negative == null ? null : negative.tokens(), positive.tokens());
        return new Conditions(text, negative != null, further);
    }

    private static Tensor both(@Nullable Tensor negative, Tensor positive) {
        return negative == null ? positive : Tensor.batch(negative, positive);
    }
}

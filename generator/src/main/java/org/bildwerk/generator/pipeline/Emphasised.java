package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Tensor;
import org.bildwerk.generator.pipeline.TextMode.Emphasis;

/// Weighs the vectors of tokens.
final class Emphasised {

    private Emphasised() {}

    /// Returns the vectors multiplied by the weights of their tokens; with the mean of each piece restored where the
    /// mode says so.
    ///
    /// @param vectors pieces × tokens × width
    static Tensor weigh(Tensor vectors, PromptTokens tokens, Emphasis emphasis) {
        if (emphasis == Emphasis.NONE || !tokens.weighs()) {
            return vectors;
        }
        int width = vectors.dim(2);
        int piece = vectors.dim(1) * width;
        var weighed = vectors.values().clone();
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] *= tokens.weights()[i / width];
        }
        for (int start = 0; emphasis == Emphasis.ORIGINAL && start < weighed.length; start += piece) {
            float factor = (float) (mean(vectors.values(), start, piece) / mean(weighed, start, piece));
            for (int i = start; i < start + piece; i++) {
                weighed[i] *= factor;
            }
        }
        return new Tensor(weighed, vectors.shape());
    }

    private static double mean(float[] values, int start, int count) {
        double sum = 0;
        for (int i = start; i < start + count; i++) {
            sum += values[i];
        }
        return sum / count;
    }
}

package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Tensor;
import org.jspecify.annotations.Nullable;

/// What text encoders make of a prompt.
///
/// @param tokens 1 × tokens × width
/// @param pooled vector of the whole text; null where the model takes none
record Vectors(Tensor tokens, @Nullable Tensor pooled) {

    /// Lays the vectors of a second encoder beside each token's of the first.
    Vectors beside(Vectors second) {
        int count = tokens.dim(1);
        int left = tokens.dim(2);
        int right = second.tokens.dim(2);
        var both = new float[count * (left + right)];
        for (int i = 0; i < count; i++) {
            System.arraycopy(tokens.values(), i * left, both, i * (left + right), left);
            System.arraycopy(second.tokens.values(), i * right, both, i * (left + right) + left, right);
        }
        return new Vectors(new Tensor(both, 1, count, left + right), second.pooled);
    }

    Vectors zeros() {
        return new Vectors(Tensor.zeros(tokens.shape()), pooled == null ? null : Tensor.zeros(pooled.shape()));
    }
}

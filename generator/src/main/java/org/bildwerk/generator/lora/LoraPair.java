package org.bildwerk.generator.lora;

import org.bildwerk.generator.lora.SafeTensors.Entry;

/// Two thin tensors whose product is added to the weights of one module.
///
/// @param down rank × what goes in
/// @param up what comes out × rank
/// @param alpha by which the product is scaled, over the rank
record LoraPair(Entry down, Entry up, double alpha) {

    int rank() {
        return down.shape().getFirst();
    }

    int in() {
        return down.count() / rank();
    }

    int out() {
        return up.shape().getFirst();
    }

    /// Returns the product, scaled: out × in.
    float[] product(SafeTensors file, double weight) {
        var downs = file.values(down);
        var ups = file.values(up);
        int rank = rank();
        int in = in();
        float scale = (float) (weight * alpha / rank);
        var product = new float[Math.multiplyExact(out(), in)];
        for (int o = 0; o < out(); o++) {
            for (int r = 0; r < rank; r++) {
                float factor = scale * ups[o * rank + r];
                for (int i = 0; i < in; i++) {
                    product[o * in + i] += factor * downs[r * in + i];
                }
            }
        }
        return product;
    }
}

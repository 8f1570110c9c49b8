package org.bildwerk.generator.scheduler;

/// Weighs a model's answers to the negative and to the positive prompt, for one picture.
public final class Guidance {

    private Guidance() {}

    /// Returns `negative + scale · (positive − negative)`.
    public static float[] classifierFree(float[] negative, float[] positive, float scale) {
        var guided = new float[positive.length];
        for (int i = 0; i < guided.length; i++) {
            guided[i] = negative[i] + scale * (positive[i] - negative[i]);
        }
        return guided;
    }

    /// Returns guided values whose spread is brought back towards that of the positive answer, against overexposure.
    ///
    /// @param amount 0 changes nothing, 1 brings it back in full
    public static float[] rescaled(float[] guided, float[] positive, float amount) {
        if (amount == 0) {
            return guided;
        }
        float factor = (float) deviation(positive) / (float) deviation(guided);
        var rescaled = new float[guided.length];
        for (int i = 0; i < guided.length; i++) {
            rescaled[i] = amount * (guided[i] * factor) + (1 - amount) * guided[i];
        }
        return rescaled;
    }

    /// Returns the embedding of a guidance scale that distilled models (LCM) take in place of a negative prompt.
    ///
    /// @param width of the embedding: the U-Net's `time_cond_proj_dim`
    public static float[] embedding(float scale, int width) {
        var embedding = new float[width];
        int half = width / 2;
        float weight = (scale - 1) * 1000;
        float rate = (float) Math.log(10000) / (half - 1);
        for (int i = 0; i < half; i++) {
            float angle = weight * (float) Math.exp(i * -rate);
            embedding[i] = (float) Math.sin(angle);
            embedding[half + i] = (float) Math.cos(angle);
        }
        return embedding;
    }

    private static double deviation(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (float value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}

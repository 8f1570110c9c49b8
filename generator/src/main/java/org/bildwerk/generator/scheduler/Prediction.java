package org.bildwerk.generator.scheduler;

/// What a model was trained to answer with.
enum Prediction {
    EPSILON("epsilon"),
    V("v_prediction"),
    SAMPLE("sample");

    private final String word;

    Prediction(String word) {
        this.word = word;
    }

    static Prediction of(Options options) {
        var word = options.word("prediction_type", EPSILON.word);
        for (var prediction : values()) {
            if (prediction.word.equals(word)) {
                return prediction;
            }
        }
        throw options.refused("prediction_type");
    }

    /// Returns the clean picture that the answer stands for.
    ///
    /// @param alpha the share of the clean picture in the sample
    /// @param sigma the share of the noise in it
    float[] original(float[] output, float[] sample, float alpha, float sigma) {
        var original = new float[output.length];
        for (int i = 0; i < original.length; i++) {
            original[i] = switch (this) {
                case EPSILON -> (sample[i] - sigma * output[i]) / alpha;
                case V -> alpha * sample[i] - sigma * output[i];
                case SAMPLE -> output[i];
            };
        }
        return original;
    }

    /// Returns the noise that the answer stands for; parameters as in [#original(float[], float[], float, float)].
    float[] epsilon(float[] output, float[] sample, float alpha, float sigma) {
        var epsilon = new float[output.length];
        for (int i = 0; i < epsilon.length; i++) {
            epsilon[i] = switch (this) {
                case EPSILON -> output[i];
                case V -> alpha * output[i] + sigma * sample[i];
                case SAMPLE -> (sample[i] - alpha * output[i]) / sigma;
            };
        }
        return epsilon;
    }

    /// Returns the clean picture where the sample is the picture plus `sigma` times the noise.
    float[] originalBySigma(float[] output, float[] sample, float sigma) {
        float square = sigma * sigma + 1;
        float factor = -sigma / (float) Math.sqrt(square);
        var original = new float[output.length];
        for (int i = 0; i < original.length; i++) {
            original[i] = switch (this) {
                case EPSILON -> sample[i] - sigma * output[i];
                case V -> output[i] * factor + sample[i] / square;
                case SAMPLE -> output[i];
            };
        }
        return original;
    }
}

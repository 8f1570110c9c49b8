package org.bildwerk.generator.text;

/// How weights act on the vectors of a text encoder. Part of every recipe.
public enum EmphasisMode {

    /// Multiplies, then brings the mean of all vectors back to where it was.
    ORIGINAL,

    /// Multiplies, and no more.
    NO_NORM;

    /// Weighs the vectors of one chunk in place.
    ///
    /// @param vectors of shape tokens × width
    public void apply(float[] vectors, PromptChunk chunk) {
        if (!chunk.emphasised()) {
            return;
        }
        double before = sum(vectors);
        int width = vectors.length / chunk.ids().length;
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] *= chunk.weights()[i / width];
        }
        double after = sum(vectors);
        if (this == ORIGINAL && after != 0) {
            float factor = (float) (before / after);
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] *= factor;
            }
        }
    }

    private static double sum(float[] vectors) {
        double sum = 0;
        for (float value : vectors) {
            sum += value;
        }
        return sum;
    }
}

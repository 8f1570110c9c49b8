package org.bildwerk.quality.ssimulacra;

/// What one channel of the reference is at one scale, row by row: all that a comparison needs of it.
sealed interface PreparedChannel {

    int width();

    int height();

    /// A channel whose structure has weight in the score: values, blurred values, blurred squares less squared means.
    record Structured(float[][] values, float[][] means, float[][] variances) implements PreparedChannel {

        @Override
        public int width() {
            return values[0].length;
        }

        @Override
        public int height() {
            return values.length;
        }
    }

    /// A channel of which only the edges have weight: how far each value is from its blurred value.
    record Edges(float[][] distances) implements PreparedChannel {

        @Override
        public int width() {
            return distances[0].length;
        }

        @Override
        public int height() {
            return distances.length;
        }
    }
}

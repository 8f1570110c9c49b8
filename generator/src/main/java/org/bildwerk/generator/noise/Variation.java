package org.bildwerk.generator.noise;

/// A step from the noise of a picture's own seed towards that of another seed, as the web interfaces understand a
/// "variation seed": the columns of the two tensors are turned towards each other along the arc between them.
///
/// @param strength 0 keeps the own noise, 1 takes the other
public record Variation(long seed, float strength) {

    /// From this likeness on the arc is as good as straight, and its sine no divisor any more.
    private static final double ALIKE = 0.9995;

    public Variation {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("The strength of a variation is from 0 to 1, not " + strength);
        }
    }

    /// Returns the first noise of a picture, moved towards the first noise of the other seed.
    ///
    /// @param own noise of shape channels × height × width
    public float[] towards(float[] own, NoiseSource source, int channels, int height, int width) {
        if (own.length != channels * height * width) {
            throw new IllegalArgumentException(
                    own.length + " numbers are not " + channels + "x" + height + "x" + width);
        }
        if (strength == 0) {
            return own.clone();
        }
        var other = Noise.of(source, seed).normal(own.length);
        return mixed(own, other, channels, height, width);
    }

    private float[] mixed(float[] own, float[] other, int channels, int height, int width) {
        var cosines = new double[channels * width];
        double sum = 0;
        for (int column = 0; column < cosines.length; column++) {
            cosines[column] = cosine(own, other, column / width * height * width + column % width, height, width);
            sum += cosines[column];
        }
        boolean straight = sum / cosines.length > ALIKE;
        var mixed = new float[own.length];
        for (int i = 0; i < own.length; i++) {
            double angle = Math.acos(cosines[i / (height * width) * width + i % width]);
            double keep = straight ? 1 - strength : Math.sin((1 - strength) * angle) / Math.sin(angle);
            double take = straight ? strength : Math.sin(strength * angle) / Math.sin(angle);
            mixed[i] = (float) (keep * own[i] + take * other[i]);
        }
        return mixed;
    }

    private static double cosine(float[] own, float[] other, int first, int height, int width) {
        double product = 0;
        double ownSquares = 0;
        double otherSquares = 0;
        for (int row = 0; row < height; row++) {
            float a = own[first + row * width];
            float b = other[first + row * width];
            product += a * b;
            ownSquares += a * a;
            otherSquares += b * b;
        }
        return product / Math.sqrt(ownSquares * otherSquares);
    }
}

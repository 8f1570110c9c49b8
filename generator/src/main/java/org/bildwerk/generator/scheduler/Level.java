package org.bildwerk.generator.scheduler;

/// A level of noise as the solvers of higher order see it.
///
/// @param alpha the share of the clean picture
/// @param sigma the share of the noise
/// @param lambda half the logarithm of the ratio of their squares; infinite without noise
record Level(float alpha, float sigma, float lambda) {

    /// @param ratio of noise to picture
    static Level of(float ratio) {
        float alpha = 1 / (float) Math.sqrt(ratio * ratio + 1);
        float sigma = ratio * alpha;
        return new Level(alpha, sigma, (float) Math.log(alpha) - (float) Math.log(sigma));
    }
}

package org.bildwerk.generator.noise;

/// The normal numbers that torch draws one by one, in double precision and in pairs.
final class SingleDraws {

    private final MersenneTwister twister;
    private double kept = Double.NaN;

    SingleDraws(MersenneTwister twister) {
        this.twister = twister;
    }

    double next() {
        if (!Double.isNaN(kept)) {
            double second = kept;
            kept = Double.NaN;
            return second;
        }
        double angle = 2 * Math.PI * uniform();
        double radius = Math.sqrt(-2 * Math.log1p(-uniform()));
        kept = radius * Math.sin(angle);
        return radius * Math.cos(angle);
    }

    private double uniform() {
        return (twister.longBits() & 0x1fffffffffffffL) * 0x1p-53;
    }
}

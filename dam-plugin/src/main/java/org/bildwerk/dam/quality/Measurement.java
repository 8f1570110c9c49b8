package org.bildwerk.dam.quality;

/// What a check found.
public sealed interface Measurement {

    /// A value in the unit of the check.
    record Value(double value) implements Measurement {

        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s is no measurement".formatted(value));
            }
        }
    }

    /// Nothing could be measured, which does not mean that all is well.
    ///
    /// @param reason in English
    record NotChecked(String reason) implements Measurement {}

    /// There is nothing to measure in such a picture: no seam in an upload, no prompt to hold it against.
    record NotApplicable() implements Measurement {}

    static Measurement of(double value) {
        return new Value(value);
    }
}

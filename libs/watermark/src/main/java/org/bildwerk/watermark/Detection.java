package org.bildwerk.watermark;

/// What looking for a mark has shown.
public sealed interface Detection {

    /// Says how closely the picture follows the best mark, 0 to 1. Unmarked pictures lie about 0.70; see the README.
    double score();

    /// A mark of this key is in the picture.
    ///
    /// @param falseAlarm the probability that an unmarked picture is taken for a marked one with such a score
    record Found(Payload payload, double score, double falseAlarm) implements Detection {

        /// Gives how sure it is that the picture is marked, 0 to 1.
        public double confidence() {
            return 1 - falseAlarm;
        }
    }

    /// No mark of this key is in the picture, or none that is left whole enough to be read.
    record Absent(double score) implements Detection {}
}

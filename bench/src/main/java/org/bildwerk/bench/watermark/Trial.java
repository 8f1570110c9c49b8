package org.bildwerk.bench.watermark;

import java.util.Map;

/// What was seen with one picture at one size.
///
/// @param edge the longer edge in pixels
/// @param embedMillis processor time to embed
/// @param detectMillis processor time to detect, the mean over the attacks
record Trial(
        Plan.Kind kind,
        String source,
        int edge,
        Fidelity fidelity,
        double embedMillis,
        double detectMillis,
        Map<Attack, Outcome> outcomes) {

    /// What was read from an attacked picture.
    enum Outcome {
        RIGHT,
        WRONG,
        NOTHING
    }
}

package org.bildwerk.delivery.address;

import java.util.Arrays;
import java.util.Optional;

/// How close a rendition looks to the picture, as a score of SSIMULACRA 2.1. Which number of an encoder gives it
/// differs from picture to picture.
public enum QualityTarget {
    /// For visitors who save data.
    LOW("qlow", 55),
    /// A good picture; what is delivered unless an address says otherwise.
    STD("qstd", 70),
    /// No difference is seen side by side.
    HIGH("qhigh", 80),
    /// A flicker test shows next to nothing.
    MAX("qmax", 90);

    private final String token;
    private final double score;

    QualityTarget(String token, double score) {
        this.token = token;
        this.score = score;
    }

    /// Returns the target with the token.
    public static Optional<QualityTarget> ofToken(String token) {
        return Arrays.stream(values())
                .filter(target -> target.token.equals(token))
                .findFirst();
    }

    /// Returns how it is written in an address.
    public String token() {
        return token;
    }

    /// Returns the score that is aimed for.
    public double score() {
        return score;
    }
}

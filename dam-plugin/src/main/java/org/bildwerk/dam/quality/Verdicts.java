package org.bildwerk.dam.quality;

import java.util.Comparator;
import java.util.List;
import org.bildwerk.dam.asset.VersionId;

/// All verdicts on one version of a picture at one gate.
///
/// @param profile version of the profile that they follow; 0 for the starting values
public record Verdicts(VersionId version, Gate gate, int profile, List<Verdict> all) {

    public Verdicts {
        all = List.copyOf(all);
    }

    /// Returns what keeps the picture out.
    public List<Verdict> blocking() {
        return all.stream().filter(Verdict::blocks).toList();
    }

    /// Tells whether the picture does not pass.
    public boolean blocked() {
        return !blocking().isEmpty();
    }

    /// Returns the gravest outcome, for a mark on a tile; [Outcome#PASS] where there is none.
    public Outcome worst() {
        return all.stream()
                .map(Verdict::outcome)
                .max(Comparator.comparing(Verdicts::gravity))
                .orElse(Outcome.PASS);
    }

    private static int gravity(Outcome outcome) {
        return switch (outcome) {
            case PASS -> 0;
            case NOT_CHECKED -> 1;
            case WAIVED -> 2;
            case WARN -> 3;
            case BLOCK -> 4;
        };
    }
}

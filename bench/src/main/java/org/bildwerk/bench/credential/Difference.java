package org.bildwerk.bench.credential;

import java.util.Optional;
import java.util.Set;

/// Why our reader and c2pa-node, which is another version of the same code, come to different verdicts.
final class Difference {

    private static final Set<String> STRUCTURE =
            Set.of("c2pa.assertions label", "c2pa.claim.v2 label", "c2pa.signature label");

    private Difference() {}

    /// Returns the reason, where it is a known one.
    static Optional<String> reason(Region region, Verdict ours, Verdict theirs, String oracle) {
        if (STRUCTURE.contains(region.name()) && ours.holds() && theirs.codes().equals("claim.multiple")) {
            return Optional.of("no hash covers this label; up to 0.91.0 the box is found by it, in 0.91.3 by its type");
        }
        if (oracle.equals(Oracles.OLD)
                && !theirs.holds()
                && ours.codes()
                        .replace("assertion.action.malformed", "")
                        .strip()
                        .equals(theirs.codes())) {
            return Optional.of("0.82.1 does not look into the actions");
        }
        return Optional.empty();
    }
}

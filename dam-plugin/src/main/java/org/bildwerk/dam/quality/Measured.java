package org.bildwerk.dam.quality;

import java.util.List;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.quality.Pdq;
import org.jspecify.annotations.Nullable;

/// What the checks found in one version.
///
/// @param maker see [Checks#maker()]
/// @param reason why the file could not be measured; null where it could
/// @param hash null where it was not made in this run
record Measured(
        Making making,
        String maker,
        Derived.State state,
        @Nullable String reason,
        List<Result> results,
        Pdq.@Nullable Hashed hash) {

    Measured {
        results = List.copyOf(results);
    }

    /// What one check found.
    ///
    /// @param value null where nothing could be measured
    /// @param reason why; null otherwise
    record Result(
            String check,
            String version,
            @Nullable Double value,
            @Nullable String reason) {}

    static Measured failed(Making making, String maker, String reason) {
        return new Measured(making, maker, Derived.State.FAILED, reason, List.of(), null);
    }
}

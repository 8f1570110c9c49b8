package org.bildwerk.dam.quality;

import java.time.Instant;
import java.util.UUID;
import org.bildwerk.dam.asset.VersionId;
import org.jspecify.annotations.Nullable;

/// A person's word that a picture passes a gate although a check blocks it. It holds for one version of the picture,
/// one check and one gate.
///
/// @param site key of the site whose gate it is; null for the gate of the library
/// @param until when it ends; null where it does not
public record Waiver(
        UUID id,
        VersionId version,
        String check,
        Gate gate,
        @Nullable String site,
        String reason,
        String by,
        Instant at,
        @Nullable Instant until) {

    /// Tells whether it holds at the time.
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}

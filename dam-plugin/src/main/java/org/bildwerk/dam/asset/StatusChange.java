package org.bildwerk.dam.asset;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One step in the life of an asset.
///
/// @param from null where it was stored
/// @param reason what the person said, for example why it was rejected
public record StatusChange(
        AssetId asset,
        @Nullable Status from,
        Status to,
        String by,
        @Nullable String reason,
        Instant at) {}

package org.bildwerk.dam.asset;

import java.time.Instant;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A fact made from a version.
///
/// @param kind `preview-256`, `preview-512`, `preview-1024`, `thumbhash`, `colour`, `embedded-metadata`, `evidence`
/// @param maker what made it, with its version; another maker makes the fact stale
/// @param reason why it failed or is missing, in words; of a fresh preview, [#DAMAGED] and what is wrong with the file;
/// else null
public record Derived(
        String kind,
        String maker,
        State state,
        @Nullable String reason,
        @Nullable BlobId blob,
        int width,
        int height,
        @Nullable JsonNode value,
        Instant updatedAt) {

    /// Begins the reason of a preview that shows only what could be decoded of a damaged file.
    public static final String DAMAGED = "damaged: ";

    /// State of a projection.
    public enum State {
        MISSING,
        FRESH,
        STALE,
        FAILED
    }
}

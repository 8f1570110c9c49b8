package org.bildwerk.dam.ingest;

import java.time.Instant;
import java.util.UUID;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// A file that comes in pieces.
///
/// @param received how many bytes are safe on disk; the next piece starts there
/// @param asset what became of it; null until it is finished
public record Upload(
        UUID id,
        String fileName,
        long size,
        long received,
        @Nullable String batch,
        Instant updatedAt,
        @Nullable AssetId asset) {

    /// Tells whether all bytes are there.
    public boolean complete() {
        return received == size;
    }
}

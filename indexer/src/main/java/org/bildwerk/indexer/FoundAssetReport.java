package org.bildwerk.indexer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of a result as the REST API answers it; see [FoundAsset] for the meaning of each part.
record FoundAssetReport(
        UUID id,
        String key,
        String title,
        @Nullable String alt,
        String fileName,
        String status,
        boolean candidate,
        String owner,
        String mediaType,
        int width,
        int height,
        long size,
        String version,
        long revision,
        @Nullable String thumbhash,
        String derivedState,
        Instant createdAt,
        Instant updatedAt,
        List<Highlight> highlights) {

    static FoundAssetReport of(FoundAsset asset) {
        return new FoundAssetReport(
                asset.id().value(),
                asset.key(),
                asset.title(),
                asset.alt(),
                asset.fileName(),
                asset.status().key(),
                asset.candidate(),
                asset.ownerName(),
                asset.mediaType(),
                asset.width(),
                asset.height(),
                asset.size(),
                asset.version(),
                asset.revision(),
                asset.thumbhash(),
                asset.derivedState(),
                asset.createdAt(),
                asset.updatedAt(),
                asset.highlights());
    }
}

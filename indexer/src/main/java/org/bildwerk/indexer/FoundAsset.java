package org.bildwerk.indexer;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.jspecify.annotations.Nullable;

/// One row of a result: what a grid shows of an asset.
///
/// @param key short public name
/// @param title in the language asked for, else in any, else the file name
/// @param alt alternative text in the language asked for; null where none is written
/// @param candidate whether it was generated and not yet kept
/// @param mediaType of the current version
/// @param width of the current version in pixels
/// @param height of the current version in pixels
/// @param size of the current version in bytes
/// @param version id of the current version, part of the preview's address
/// @param revision counts changes, for guarded edits
/// @param thumbhash placeholder in Base64; null until it is made
/// @param derivedState worst state of the derived facts: `fresh`, `stale`, `missing`, `failed`
/// @param highlights where the text was found; empty without a text
public record FoundAsset(
        AssetId id,
        String key,
        String title,
        @Nullable String alt,
        String fileName,
        Status status,
        boolean candidate,
        String ownerName,
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
        List<Highlight> highlights) {}

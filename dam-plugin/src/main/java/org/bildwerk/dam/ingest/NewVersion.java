package org.bildwerk.dam.ingest;

import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.ingest.inspection.Inspection;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadata;
import org.bildwerk.dam.provenance.evidence.Findings;
import org.bildwerk.dam.storage.BlobId;

/// A file that was looked at and lies in the store, about to become a version of an asset.
///
/// @param origin `upload`, `replace` or `generate`
public record NewVersion(
        AssetId asset,
        VersionId id,
        int number,
        String origin,
        BlobId blob,
        long size,
        Inspection inspection,
        EmbeddedMetadata metadata,
        Findings findings,
        String createdBy) {}

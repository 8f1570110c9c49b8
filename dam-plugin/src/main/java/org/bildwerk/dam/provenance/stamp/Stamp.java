package org.bildwerk.dam.provenance.stamp;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;

/// The stamped file of a version, or why there is none.
///
/// @param state `STALE` where the record has changed since; `FAILED` with the reason where it could not be made
/// @param file null where none was ever made
public record Stamp(
        VersionId version,
        Derived.State state,
        @Nullable String reason,
        @Nullable StampedFile file,
        Instant updatedAt) {

    /// A stamped file.
    ///
    /// @param manifest label of its active manifest, `urn:c2pa:…`
    /// @param manifestDigest SHA-256 of the manifest store
    /// @param signer serial number of the certificate
    /// @param mark payload of the mark in its pixels; null without one
    /// @param snapshotDigest of the record that it carries
    /// @param warnings what could not be written into it, in words
    public record StampedFile(
            BlobId blob,
            String fileName,
            String mediaType,
            long size,
            String occasion,
            String by,
            Instant at,
            @Nullable String manifest,
            String manifestDigest,
            String signer,
            @Nullable Instant signedAt,
            String standing,
            @Nullable String mark,
            String snapshotDigest,
            List<String> warnings) {

        public StampedFile {
            warnings = List.copyOf(warnings);
        }
    }

    public boolean fresh() {
        return state == Derived.State.FRESH;
    }
}

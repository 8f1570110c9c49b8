package org.bildwerk.dam.asset;

import java.time.Instant;
import org.bildwerk.dam.storage.BlobId;

/// One immutable file of an asset.
///
/// @param number counts from 1 within the asset
/// @param origin why it was made: `upload`, `replace`, `restore`, `generate`; a restored one of the last keeps it
/// @param width in pixels, after the orientation tag is applied
/// @param height in pixels, after the orientation tag is applied
/// @param pages frames of an animation or pages of a document; 1 for a plain picture
public record Version(
        VersionId id,
        AssetId asset,
        int number,
        String origin,
        BlobId blob,
        long size,
        String mediaType,
        String fileName,
        int width,
        int height,
        int pages,
        boolean hasAlpha,
        Instant createdAt,
        String createdBy) {

    /// Tells whether its pages are the frames of an animation.
    public boolean animation() {
        return pages > 1 && (mediaType.equals("image/gif") || mediaType.equals("image/webp"));
    }

    /// Tells whether this library generated the picture: its file carries no mark and never leaves the house.
    public boolean generated() {
        return origin.equals("generate");
    }
}

package org.bildwerk.dam.site;

import java.time.Instant;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.FocalPoint;
import org.bildwerk.dam.asset.VersionId;
import org.jspecify.annotations.Nullable;

/// One publication of an asset on a site. What it delivers never changes; a new publication takes its place.
///
/// @param counter counts the publications of the asset on all sites
/// @param rev the counter and a digest of all that went out; part of every immutable address, never used twice
/// @param endedAt when it was withdrawn or replaced; null while it is live
public record Publication(
        AssetId asset,
        String assetKey,
        SiteId site,
        String siteKey,
        int counter,
        String rev,
        Slug slug,
        VersionId version,
        Edit edit,
        FocalPoint focalPoint,
        Instant publishedAt,
        String publishedBy,
        @Nullable Instant endedAt) {

    /// Tells whether it has not ended.
    public boolean live() {
        return endedAt == null;
    }

    /// Tells whether it delivers the file, the edit and the focal point that the asset has now.
    public boolean shows(Asset present) {
        return version.equals(present.version().id())
                && edit.equals(present.edit())
                && alike(focalPoint, present.focalPoint());
    }

    /// The tables keep them with the precision of a `real`.
    private static boolean alike(FocalPoint one, FocalPoint other) {
        return (float) one.x() == (float) other.x() && (float) one.y() == (float) other.y();
    }
}

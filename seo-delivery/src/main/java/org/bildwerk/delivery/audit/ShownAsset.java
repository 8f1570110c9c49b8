package org.bildwerk.delivery.audit;

import java.time.Instant;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.site.PublicAssets;
import org.bildwerk.dam.site.Site;
import org.jspecify.annotations.Nullable;

/// A picture of ours that a page shows, as the database knows it.
///
/// @param asset null where nobody knows the key any more
/// @param liveRev null where it may not be shown on the site now
record ShownAsset(
        String key, @Nullable Asset asset, @Nullable String liveRev) {

    /// Finds pictures by key. Thread-safe.
    static final class Finder {

        private final AssetCatalog catalog;
        private final PublicAssets published;

        Finder(AssetCatalog catalog, PublicAssets published) {
            this.catalog = catalog;
            this.published = published;
        }

        ShownAsset find(Site site, String key, Instant now) {
            var rev = published
                    .byKey(key)
                    .filter(known -> known.shownAt(now))
                    .flatMap(known -> known.liveOn(site.id()))
                    .map(release -> release.publication().rev());
            return new ShownAsset(key, catalog.byKey(Caller.system(), key).orElse(null), rev.orElse(null));
        }

        Optional<Asset> asset(org.bildwerk.dam.asset.AssetId id) {
            return catalog.find(Caller.system(), id);
        }
    }
}

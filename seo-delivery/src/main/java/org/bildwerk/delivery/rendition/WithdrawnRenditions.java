package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent.AssetPublished;
import org.bildwerk.dam.event.DamEvent.AssetPurged;
import org.bildwerk.dam.event.DamEvent.AssetWithdrawn;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.site.PublicAssets;

/// Clears the cache of what is off the last site or purged: a picture that was taken back lies nowhere. Delivery itself
/// looks at the database each time and does not wait for this.
public final class WithdrawnRenditions implements EventConsumer {

    private final PublicAssets assets;
    private final KeptRenditions kept;
    private final RenditionCache cache;

    public WithdrawnRenditions(PublicAssets assets, KeptRenditions kept, RenditionCache cache) {
        this.assets = assets;
        this.kept = kept;
        this.cache = cache;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        for (var stored : batch) {
            switch (stored.event()) {
                case AssetPublished(var asset, var site, var rev) -> kept.forgetEnded(asset);
                case AssetWithdrawn(var asset, var site) -> clear(asset);
                case AssetPurged(var asset) -> clear(asset);
                default -> {}
            }
        }
    }

    private void clear(AssetId asset) {
        kept.forgetEnded(asset);
        assets.keyOfWithdrawn(asset).ifPresent(cache::forget);
    }
}

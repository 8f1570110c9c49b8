package org.bildwerk.delivery.rendition;

import java.util.List;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent.AssetPurged;
import org.bildwerk.dam.event.DamEvent.AssetWithdrawn;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.site.PublicAssets;

/// Clears the cache of what is off the last site or purged: a picture that was taken back lies nowhere. Delivery itself
/// looks at the database each time and does not wait for this.
public final class WithdrawnRenditions implements EventConsumer {

    private final PublicAssets assets;
    private final RenditionCache cache;

    public WithdrawnRenditions(PublicAssets assets, RenditionCache cache) {
        this.assets = assets;
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
                case AssetWithdrawn(var asset, var site) -> clear(asset);
                case AssetPurged(var asset) -> clear(asset);
                default -> {}
            }
        }
    }

    private void clear(AssetId asset) {
        assets.keyOfWithdrawn(asset).ifPresent(cache::forget);
    }
}

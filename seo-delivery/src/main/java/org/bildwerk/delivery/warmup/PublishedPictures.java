package org.bildwerk.delivery.warmup;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bildwerk.dam.event.DamEvent.AssetPublished;
import org.bildwerk.dam.event.DamEvent.AssetWithdrawn;
import org.bildwerk.dam.event.EventConsumer;
import org.bildwerk.dam.event.StoredEvent;

/// Orders the warm-up of what is published, and takes it back with the picture. What was published more than a day ago
/// has had its visitors: whoever updates does not get his whole library made at once.
final class PublishedPictures implements EventConsumer {

    private static final Duration NEW = Duration.ofDays(1);

    private final WarmUpOrders orders;
    private final WarmUpTable table;
    private final Clock clock;

    PublishedPictures(WarmUpOrders orders, WarmUpTable table, Clock clock) {
        this.orders = orders;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery-warm-up";
    }

    @Override
    public void accept(List<StoredEvent> batch) {
        for (var stored : batch) {
            switch (stored.event()) {
                case AssetPublished(var asset, var site, var rev) -> {
                    if (stored.at().isAfter(clock.instant().minus(NEW))) {
                        orders.begin(asset, site, rev);
                    }
                }
                case AssetWithdrawn(var asset, var site) -> table.forget(asset, site);
                default -> {}
            }
        }
    }
}

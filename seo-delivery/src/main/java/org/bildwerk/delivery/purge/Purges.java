package org.bildwerk.delivery.purge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.Outbox;
import org.bildwerk.dam.event.StoredEvent;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.ImageAddress;
import org.bildwerk.delivery.purge.PurgeRows.Known;

/// Reads from the order of events what caches should forget. A place in that order is never lost or passed twice,
/// whatever the clocks say. Thread-safe. Why so: `docs/decisions/0028-caches-and-search-engines-hear-of-changes.md`.
public final class Purges {

    private static final int AT_ONCE = 1000;

    private final Outbox outbox;
    private final PurgeRows rows;
    private final Clock clock;

    Purges(Outbox outbox, PurgeRows rows, Clock clock) {
        this.outbox = outbox;
        this.rows = rows;
        this.clock = clock;
    }

    /// What there is after a place.
    ///
    /// @param next place to go on from
    /// @param more whether there may be more at once
    public record Page(long next, boolean more, List<Purge> purges) {

        public Page {
            purges = List.copyOf(purges);
        }
    }

    /// Returns the tag of all markup and structured data of a site, which name pictures that may be gone.
    public static String markupTag(Site site) {
        return "markup-" + site.key();
    }

    /// Returns the place after all that has happened.
    public long now() {
        return outbox.head();
    }

    /// Returns what stopped being right on the site after the place.
    ///
    /// @throws PurgePlaceException if the list ends before the place, as it does in a database that was put back
    public Page since(Site site, long place) {
        var end = now();
        if (place > end) {
            throw new PurgePlaceException(place, end);
        }
        var events = outbox.after(place, AT_ONCE);
        var assets = events.stream()
                .flatMap(event -> asset(site, event).stream())
                .distinct()
                .toList();
        var known = rows.of(site.id(), assets, clock.instant());
        var purges = new ArrayList<Purge>();
        for (var event : events) {
            asset(site, event)
                    .map(known::get)
                    .filter(Objects::nonNull)
                    .flatMap(asset -> purge(event, asset))
                    .map(purge -> purge.tagged(markupTag(site)))
                    .ifPresent(purges::add);
        }
        var next = events.isEmpty() ? place : events.getLast().position();
        return new Page(next, events.size() == AT_ONCE, purges);
    }

    private static Optional<AssetId> asset(Site site, StoredEvent event) {
        return switch (event.event()) {
            case DamEvent.AssetPublished published
            when published.site().equals(site.id()) -> Optional.of(published.asset());
            case DamEvent.AssetWithdrawn withdrawn
            when withdrawn.site().equals(site.id()) -> Optional.of(withdrawn.asset());
            case DamEvent.AssetDescribed described -> Optional.of(described.asset());
            default -> Optional.empty();
        };
    }

    private static Optional<Purge> purge(StoredEvent event, Known asset) {
        return switch (event.event()) {
            case DamEvent.AssetPublished published -> replaced(event, asset, published.rev());
            case DamEvent.AssetWithdrawn withdrawn -> Optional.of(gone(event, asset, Purge.Reason.WITHDRAWN));
            case DamEvent.AssetDescribed described
            when asset.closed() -> Optional.of(gone(event, asset, Purge.Reason.CLOSED));
            default -> Optional.empty();
        };
    }

    /// The publication before is what caches may hold: its files lead on now, and the address that stays shows another.
    private static Optional<Purge> replaced(StoredEvent event, Known asset, String rev) {
        return asset.before(rev)
                .map(before -> new Purge(
                        event.at(),
                        Purge.Reason.REPLACED,
                        asset.key(),
                        List.of("rev-" + asset.key() + "-" + before.rev()),
                        List.of(new ImageAddress.Canonical(asset.key(), before.slug()).path()),
                        List.of("/i/" + asset.key() + "/" + before.rev() + "/")));
    }

    private static Purge gone(StoredEvent event, Known asset, Purge.Reason reason) {
        var addresses = asset.publications().stream()
                .flatMap(known -> Stream.of(new ImageAddress.Canonical(asset.key(), known.slug()).path()))
                .distinct()
                .toList();
        return new Purge(
                event.at(),
                reason,
                asset.key(),
                List.of("asset-" + asset.key()),
                addresses,
                List.of("/i/" + asset.key() + "/"));
    }
}

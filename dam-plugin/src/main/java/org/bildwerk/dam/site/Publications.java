package org.bildwerk.dam.site;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.AssetLife;
import org.bildwerk.dam.asset.AssetLock;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.Transition;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.event.DamEvent.AssetDescribed;
import org.bildwerk.dam.event.DamEvent.AssetPublished;
import org.bildwerk.dam.event.DamEvent.AssetWithdrawn;
import org.bildwerk.dam.event.DamEvent.SiteChanged;
import org.bildwerk.dam.quality.Gate;
import org.bildwerk.dam.quality.QualityGate;
import org.springframework.transaction.support.TransactionOperations;

/// Brings assets onto sites and takes them back. What is published stands for itself: a later edit of the asset shows
/// on the site when it is published again, under a new rev. Thread-safe.
/// Addresses and revs: `docs/decisions/0009-public-image-addresses.md`.
public final class Publications {

    private static final Set<Status> PUBLISHABLE = Set.of(Status.APPROVED, Status.PUBLISHED, Status.EXPIRED);

    private final PublicationRows rows;
    private final AssetCatalog catalog;
    private final AssetLife life;
    private final AssetLock lock;
    private final QualityGate gate;
    private final SiteLabels labels;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // One line of work with nine hands: it reads, checks, asks the gate, writes, moves the status and keeps the books
    // in one go.
    Publications(
            PublicationRows rows,
            AssetCatalog catalog,
            AssetLife life,
            AssetLock lock,
            QualityGate gate,
            SiteLabels labels,
            Ledger ledger,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.life = life;
        this.lock = lock;
        this.gate = gate;
        this.labels = labels;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Publishes the asset as it stands now; takes the role publisher. Where the very same is live already, it stays.
    ///
    /// @throws NotPublishableException if status, bin or rights stand in the way
    /// @throws org.bildwerk.dam.quality.GateClosedException if a check blocks it that nobody waived
    public Publication publish(Caller caller, AssetId id, Site site) {
        caller.require("publish", Role.PUBLISHER);
        var judged = catalog.get(caller, id);
        requirePublishable(judged, clock.instant());
        var passed = gate.require(caller, id, Gate.PUBLISH, site).version();
        return Objects.requireNonNull(transaction.execute(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            requirePublishable(asset, now);
            if (!asset.version().id().equals(passed)) {
                throw new NotPublishableException(SiteRefusal.PUBLISH_FILE_CHANGED, asset.key());
            }
            if (!asset.description().equals(judged.description())
                    || !asset.rights().equals(judged.rights())) {
                throw new NotPublishableException(SiteRefusal.PUBLISH_RECORD_CHANGED, asset.key());
            }
            return publish(caller, asset, site, now);
        }));
    }

    /// Returns the languages of the site in which the picture has no alternative text: there it would be announced as
    /// decoration. Nothing keeps it off the site, but whoever publishes should hear of it.
    public List<String> withoutAlt(Caller caller, AssetId id, Site site) {
        return catalog.get(caller, id).withoutAlt(site.languages());
    }

    /// Returns what is live of the asset on the site.
    public Optional<Publication> live(Caller caller, AssetId id, Site site) {
        catalog.get(caller, id);
        return new AssetPublications(rows.of(id)).live(site);
    }

    /// Tells whether the publication on the site shows the asset as it stands now: publishing it again would change
    /// nothing.
    public boolean isPresent(Publication publication, Asset asset, Site site) {
        var label = labels.on(asset, site).orElse(null);
        return Rev.of(publication.counter(), asset, label).sameContent(publication.rev())
                && publication.version().equals(asset.version().id())
                && rows.delivered(publication).isPresent();
    }

    private Publication publish(Caller caller, Asset asset, Site site, Instant now) {
        var earlier = new AssetPublications(rows.of(asset.id()));
        var counter = earlier.nextCounter();
        var label = labels.on(asset, site).orElse(null);
        var rev = Rev.of(counter, asset, label);
        var live = earlier.live(site).orElse(null);
        if (live != null && isPresent(live, asset, site)) {
            return live;
        }
        var publication = new Publication(
                asset.id(),
                asset.key(),
                site.id(),
                site.key(),
                counter,
                rev.toString(),
                earlier.slug(asset, site),
                asset.version().id(),
                asset.edit(),
                asset.focalPoint(),
                now,
                caller.name(),
                null);
        if (live != null) {
            rows.end(live, now);
        }
        rows.insert(publication, new Delivered(asset.description(), asset.rights(), site.defaultLanguage(), label));
        if (asset.status() != Status.PUBLISHED) {
            ledger.emit(life.moved(caller, asset.id(), Transition.PUBLISH));
        }
        var command = new Command("asset.publish", "asset:" + asset.id(), live, publication);
        ledger.record(caller, command, new AssetPublished(asset.id(), site.id(), publication.rev()));
        return publication;
    }

    /// Takes the asset off the site; takes the role publisher. Off the last site, it is approved again. Nothing happens
    /// if it is not there.
    public void withdraw(Caller caller, AssetId id, Site site) {
        caller.require("withdraw", Role.PUBLISHER);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var publications = new AssetPublications(rows.of(id));
            var live = publications.live(site).orElse(null);
            if (live == null) {
                return;
            }
            rows.end(live, clock.instant().truncatedTo(ChronoUnit.MICROS));
            if (publications.live().size() == 1 && asset.status() == Status.PUBLISHED) {
                ledger.emit(life.moved(caller, id, Transition.WITHDRAW));
            }
            var command = new Command("asset.withdraw", "asset:" + id, live, null);
            ledger.record(caller, command, new AssetWithdrawn(id, site.id()));
        });
    }

    /// Gives a live picture another slug on the site; takes the role SEO or publisher. Addresses with the old slug lead
    /// to the new one.
    ///
    /// @throws NotPublishedException if it is not live there
    public void rename(Caller caller, AssetId id, Site site, Slug slug) {
        caller.require("change slugs", Role.SEO, Role.PUBLISHER);
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var asset = catalog.get(caller, id);
            var live = new AssetPublications(rows.of(id))
                    .live(site)
                    .orElseThrow(() -> new NotPublishedException(asset.key(), site.key()));
            if (live.slug().equals(slug)) {
                return;
            }
            rows.rename(live, slug);
            var command = new Command("asset.slug", "asset:" + id, live.slug(), slug);
            ledger.record(caller, command, new SiteChanged(site.id()), new AssetDescribed(id));
        });
    }

    /// Takes everything off its sites whose rights have ended, and moves it to `expired`; for the application itself.
    /// Delivery looks at the rights each time and does not wait for this.
    ///
    /// @return how many assets expired
    public int expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var ended = rows.endedRights(now);
        ended.forEach(id -> expire(id, now));
        return ended.size();
    }

    private void expire(AssetId id, Instant now) {
        var system = Caller.system();
        transaction.executeWithoutResult(status -> {
            lock.take(id);
            var asset = catalog.get(system, id);
            var end = asset.rights().validUntil();
            if (asset.status() != Status.PUBLISHED || end == null || now.isBefore(end)) {
                return;
            }
            var live = new AssetPublications(rows.of(id)).live();
            live.forEach(publication -> rows.end(publication, now));
            var events = new ArrayList<DamEvent>();
            live.forEach(publication -> events.add(new AssetWithdrawn(id, publication.site())));
            events.add(life.moved(system, id, Transition.EXPIRE));
            ledger.record(
                    system, new Command("asset.expire", "asset:" + id, live, null), events.toArray(DamEvent[]::new));
        });
    }

    /// Returns what is live on the site, the latest first.
    public List<Publication> live(SiteId site) {
        return rows.live(site);
    }

    /// Returns all publications of an asset, the latest first.
    public List<Publication> history(Caller caller, AssetId id) {
        catalog.get(caller, id);
        return rows.of(id);
    }

    /// Finds a publication, live or not, by what stands in its addresses.
    public Optional<Publication> byRev(String assetKey, String rev) {
        return rows.byRev(assetKey, rev);
    }

    private static void requirePublishable(Asset asset, Instant now) {
        if (asset.binned()) {
            throw new NotPublishableException(SiteRefusal.PUBLISH_FROM_BIN, asset.key());
        }
        if (!PUBLISHABLE.contains(asset.status())) {
            throw new NotPublishableException(SiteRefusal.PUBLISH_NOT_APPROVED, asset.key(), asset.status());
        }
        if (!asset.rights().allowsPublicUseAt(now)) {
            throw new NotPublishableException(SiteRefusal.PUBLISH_RIGHTS_CLOSED, asset.key());
        }
    }
}

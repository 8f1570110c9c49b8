package org.bildwerk.delivery.migration;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.site.Site;
import org.bildwerk.delivery.address.ImageAddress;
import org.springframework.transaction.support.TransactionOperations;

/// The old addresses of the pictures of a site, and where they lead now. Thread-safe.
public final class MovedPictures {

    private final MovedRows rows;
    private final AssetCatalog catalog;
    private final Ledger ledger;
    private final TransactionOperations transaction;
    private final Clock clock;

    // It checks against the catalogue, writes, and keeps the books in one go.
    MovedPictures(MovedRows rows, AssetCatalog catalog, Ledger ledger, TransactionOperations transaction, Clock clock) {
        this.rows = rows;
        this.catalog = catalog;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where an old address leads.
    public sealed interface Target {

        /// The picture is published under this address.
        record Found(String url) implements Target {}

        /// It is known, but not public now.
        record Gone() implements Target {}

        /// Nobody has told of it.
        record Unknown() implements Target {}
    }

    /// What the audit keeps of a file.
    private record Summary(int taken, int rejected) {}

    /// Takes lines `old-url,asset`; takes the role SEO or publisher. Lines that cannot be taken are left out and told.
    ///
    /// @throws IOException if the file cannot be read to its end; then nothing was taken
    public MovedReport take(Caller caller, Site site, BufferedReader csv) throws IOException {
        caller.require("declare old addresses", Role.SEO, Role.PUBLISHER);
        var file = new MovedFile();
        for (var line = csv.readLine(); line != null; line = csv.readLine()) {
            file.read(line);
        }
        var assets = catalog.named(
                caller, file.lines().stream().map(MovedFile.Line::asset).toList());
        var usable = file.lines().stream()
                .filter(line -> assets.containsKey(line.asset()))
                .toList();
        file.lines().stream()
                .filter(line -> !assets.containsKey(line.asset()))
                .forEach(line -> file.reject(line.number(), "asset-unknown", line.text()));
        var report = file.report(usable.size());
        transaction.executeWithoutResult(status -> {
            rows.put(site.id(), usable, assets);
            var summary = new Summary(report.taken(), report.rejections());
            ledger.record(caller, new Command("site.moved", "site:" + site.id(), null, summary));
        });
        return report;
    }

    /// Forgets all old addresses of a site; takes the role SEO or publisher.
    public void forget(Caller caller, Site site) {
        caller.require("declare old addresses", Role.SEO, Role.PUBLISHER);
        transaction.executeWithoutResult(status -> {
            var removed = rows.removeAll(site.id());
            ledger.record(caller, new Command("site.moved", "site:" + site.id(), new Summary(removed, 0), null));
        });
    }

    /// Finds where an old address leads: first with its query, then without.
    ///
    /// @param path with the query behind it, where there is one
    public Target find(Site site, String path) {
        var now = clock.instant();
        var asked = OldAddress.path(path).orElse("");
        var query = asked.indexOf('?');
        return rows.find(site.id(), asked, now)
                .or(() -> query < 0 ? Optional.empty() : rows.find(site.id(), asked.substring(0, query), now))
                .<Target>map(moved -> moved.shown() ? new Target.Found(url(site, moved)) : new Target.Gone())
                .orElseGet(Target.Unknown::new);
    }

    /// An old address in a list.
    ///
    /// @param url where the picture is now; empty while it is not public
    public record Entry(String path, String assetKey, String url) {}

    /// Hands over all old addresses of a site, one by one.
    public void forEach(Site site, Consumer<Entry> reader) {
        transaction.executeWithoutResult(status -> rows.forEach(
                site.id(),
                clock.instant(),
                moved -> reader.accept(
                        new Entry(moved.path(), moved.assetKey(), moved.shown() ? url(site, moved) : ""))));
    }

    private static String url(Site site, MovedRows.Moved moved) {
        return site.imageOrigin() + new ImageAddress.Canonical(moved.assetKey(), moved.slug()).path();
    }
}

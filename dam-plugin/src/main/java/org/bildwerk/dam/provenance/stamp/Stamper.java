package org.bildwerk.dam.provenance.stamp;

import java.util.Objects;
import java.util.Optional;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.credential.SigningException;
import tools.jackson.databind.JsonNode;

/// Makes stamped files and says how they stand. The original of an asset is never touched. Thread-safe.
public final class Stamper {

    private final AssetCatalog catalog;
    private final StampMaker maker;
    private final StampTable table;
    private final StampBooks books;

    Stamper(AssetCatalog catalog, StampMaker maker, StampTable table, StampBooks books) {
        this.catalog = catalog;
        this.maker = maker;
        this.table = table;
        this.books = books;
    }

    /// Stamps the current version of the asset as its record says now, whether or not it was stamped before.
    ///
    /// @throws SigningException if it cannot be stamped; the reason is kept with the asset
    public Stamp stamp(Caller caller, AssetId id, Occasion occasion) throws InterruptedException {
        caller.require("stamp files", Role.EDITOR, Role.REVIEWER, Role.PUBLISHER);
        return make(caller, catalog.get(caller, id), occasion);
    }

    /// Returns a stamp that says what the record says: the one that is there, else a new one. Who may see the asset may
    /// have it.
    ///
    /// @throws SigningException if it cannot be stamped; the reason is kept with the asset
    public Stamp fresh(Caller caller, AssetId id, Occasion occasion) throws InterruptedException {
        var asset = catalog.get(caller, id);
        var known = find(asset);
        return known.isPresent() && agrees(asset, known.get()) ? known.get() : make(caller, asset, occasion);
    }

    /// Returns the stamp of the asset's current version; empty where none was ever ordered.
    public Optional<Stamp> find(Asset asset) {
        return table.find(asset.version().id());
    }

    /// Compares the stamped file with the record; empty where there is no stamped file.
    public Optional<Drift> drift(Asset asset) {
        return table.snapshot(asset.version().id())
                .map(said -> Drift.between(said, Snapshot.of(asset).json()));
    }

    /// Returns what the stamped file says; empty where there is none.
    public Optional<JsonNode> said(Asset asset) {
        return table.snapshot(asset.version().id());
    }

    private static boolean agrees(Asset asset, Stamp stamp) {
        var file = stamp.file();
        return stamp.fresh()
                && file != null
                && file.snapshotDigest().equals(Snapshot.of(asset).digest());
    }

    private Stamp make(Caller caller, Asset asset, Occasion occasion) throws InterruptedException {
        StampMaker.Made made;
        try {
            made = maker.make(caller.name(), asset, occasion);
        } catch (SigningException e) {
            books.failed(asset, String.valueOf(e.getMessage()), maker.maker());
            throw e;
        }
        books.made(caller, asset, made, maker.maker());
        return Objects.requireNonNull(table.find(asset.version().id()).orElse(null), "The stamp was written just now");
    }
}

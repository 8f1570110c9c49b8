package org.bildwerk.dam.collection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.account.Role;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetCatalog;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.audit.Command;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.event.DamEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/// Collections of assets. Editors make them; their owner and administrators change them; the groups they are granted to
/// see them and what is in them.
public final class Collections {

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final AssetCatalog catalog;
    private final Ledger ledger;
    private final CollectionRows rows;

    Collections(JdbcClient db, TransactionOperations transaction, AssetCatalog catalog, Ledger ledger) {
        this.db = db;
        this.transaction = transaction;
        this.catalog = catalog;
        this.ledger = ledger;
        this.rows = new CollectionRows(db);
    }

    /// Returns the collections that the caller may see, by name.
    public List<AssetCollection> all(Caller caller) {
        return rows.visible(caller, null);
    }

    /// Finds a collection that the caller may see.
    public Optional<AssetCollection> find(Caller caller, CollectionId id) {
        return rows.visible(caller, id).stream().findFirst();
    }

    /// Returns the ids of all assets of a collection in the order they were added; for projections.
    public List<AssetId> assetsOf(CollectionId id) {
        return db.sql("select asset_id from bw_collection_asset where collection_id = :id order by added_at, asset_id")
                .param("id", id.value())
                .query((row, number) -> new AssetId(row.getObject("asset_id", UUID.class)))
                .list();
    }

    /// Returns the assets of a collection that the caller may see.
    public List<Asset> assets(Caller caller, CollectionId id) {
        visible(caller, id);
        return catalog.all(caller, assetsOf(id)).stream()
                .filter(asset -> !asset.binned())
                .toList();
    }

    /// Creates an empty collection of the caller.
    public CollectionId create(Caller caller, String name) {
        caller.require("create collections", Role.EDITOR);
        var id = new CollectionId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            db.sql("insert into bw_collection (id, name, owner) values (:id, :name, :owner)")
                    .param("id", id.value())
                    .param("name", named(name))
                    .param("owner", caller.user().value())
                    .update();
            record(caller, "collection.create", id, Map.of("name", named(name)), List.of());
        });
        return id;
    }

    /// Gives a collection another name.
    public void rename(Caller caller, CollectionId id, String name) {
        change(caller, id, () -> {
            db.sql("update bw_collection set name = :name where id = :id")
                    .param("id", id.value())
                    .param("name", named(name))
                    .update();
            record(caller, "collection.rename", id, Map.of("name", named(name)), List.of());
        });
    }

    /// Removes a collection; its assets stay in the library.
    public void delete(Caller caller, CollectionId id) {
        change(caller, id, () -> {
            var assets = assetsOf(id);
            db.sql("delete from bw_collection where id = :id")
                    .param("id", id.value())
                    .update();
            record(caller, "collection.delete", id, Map.of("assets", assets.size()), events(id, assets, false));
        });
    }

    /// Adds assets that the caller may see; one that is in it already stays.
    public void add(Caller caller, CollectionId id, Collection<AssetId> assets) {
        change(caller, id, () -> {
            var seen = catalog.all(caller, assets).stream().map(Asset::id).toList();
            db.sql("""
                    insert into bw_collection_asset (collection_id, asset_id, added_by)
                    select :id, asset, :by from unnest(cast(:assets as uuid[])) as asset
                    on conflict do nothing
                    """)
                    .param("id", id.value())
                    .param("by", caller.name())
                    .param("assets", texts(seen))
                    .update();
            record(caller, "collection.add", id, Map.of("assets", seen), events(id, seen, true));
        });
    }

    /// Takes assets out of a collection.
    public void remove(Caller caller, CollectionId id, Collection<AssetId> assets) {
        change(caller, id, () -> {
            db.sql("""
                    delete from bw_collection_asset
                    where collection_id = :id and asset_id = any(cast(:assets as uuid[]))
                    """).param("id", id.value()).param("assets", texts(assets)).update();
            record(caller, "collection.remove", id, Map.of("assets", assets), events(id, assets, false));
        });
    }

    /// Lets the members of a group see the collection and its assets.
    public void grant(Caller caller, CollectionId id, GroupId group) {
        change(caller, id, () -> {
            db.sql("""
                    insert into bw_collection_grant (collection_id, group_id) values (:id, :group)
                    on conflict do nothing
                    """).param("id", id.value()).param("group", group.value()).update();
            record(caller, "collection.grant", id, Map.of("group", group), events(id, assetsOf(id), true));
        });
    }

    /// Takes a grant back.
    public void revoke(Caller caller, CollectionId id, GroupId group) {
        change(caller, id, () -> {
            db.sql("delete from bw_collection_grant where collection_id = :id and group_id = :group")
                    .param("id", id.value())
                    .param("group", group.value())
                    .update();
            record(caller, "collection.revoke", id, Map.of("group", group), events(id, assetsOf(id), true));
        });
    }

    private void change(Caller caller, CollectionId id, Runnable work) {
        caller.require("change collections", Role.EDITOR);
        transaction.executeWithoutResult(status -> {
            var collection = visible(caller, id);
            if (!collection.owner().equals(caller.user()) && !caller.is(Role.ADMINISTRATOR)) {
                caller.require("change a collection of somebody else", Role.ADMINISTRATOR);
            }
            work.run();
        });
    }

    private AssetCollection visible(Caller caller, CollectionId id) {
        return find(caller, id)
                .orElseThrow(() -> new CollectionException(CollectionRefusal.COLLECTION_NOT_FOUND, id.toString()));
    }

    private void record(Caller caller, String command, CollectionId id, Object after, List<DamEvent> events) {
        var all = new ArrayList<>(events);
        all.add(new DamEvent.CollectionChanged(id));
        ledger.record(caller, new Command(command, "collection:" + id, null, after), all.toArray(DamEvent[]::new));
    }

    private static List<DamEvent> events(CollectionId id, Collection<AssetId> assets, boolean added) {
        return assets.stream()
                .<DamEvent>map(asset -> new DamEvent.AssetCollected(asset, id, added))
                .toList();
    }

    private static String[] texts(Collection<AssetId> assets) {
        return assets.stream().map(Objects::toString).toArray(String[]::new);
    }

    private static String named(String name) {
        if (name.isBlank() || name.length() > 200) {
            throw new CollectionException(CollectionRefusal.COLLECTION_NAME_LENGTH);
        }
        return name.strip();
    }
}

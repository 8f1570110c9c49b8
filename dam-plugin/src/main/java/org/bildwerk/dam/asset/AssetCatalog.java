package org.bildwerk.dam.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads assets as the database knows them now. What the caller may not see is not there for him. Thread-safe.
public final class AssetCatalog {

    private static final int NAMES_AT_ONCE = 1000;

    private final JdbcClient db;
    private final Visibility visibility;
    private final JsonMapper json;
    private final AssetRows rows;

    AssetCatalog(JdbcClient db, Visibility visibility, JsonMapper json) {
        this.db = db;
        this.visibility = visibility;
        this.json = json;
        this.rows = new AssetRows(json);
    }

    /// Finds an asset, also in the bin; empty if it is not there or the caller may not see it.
    public Optional<Asset> find(Caller caller, AssetId id) {
        return all(caller, List.of(id)).stream().findFirst();
    }

    /// Returns an asset, also from the bin.
    ///
    /// @throws AssetNotFoundException if it is not there or the caller may not see it
    public Asset get(Caller caller, AssetId id) {
        return find(caller, id).orElseThrow(() -> new AssetNotFoundException(id));
    }

    /// Finds an asset by its short public name.
    public Optional<Asset> byKey(Caller caller, String key) {
        return query(caller, "a.key = :wanted", key).stream().findFirst();
    }

    /// Finds the asset that a version belongs to.
    public Optional<Asset> ofVersion(Caller caller, VersionId version) {
        var owner = "a.id = (select owned.asset_id from bw_version owned where owned.id = cast(:wanted as uuid))";
        return query(caller, owner, version.toString()).stream().findFirst();
    }

    /// Returns the assets that the caller may see, in the order of the ids, with one query.
    public List<Asset> all(Caller caller, Collection<AssetId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var wanted = ids.stream().map(AssetId::toString).toArray(String[]::new);
        var found = new HashMap<AssetId, Asset>();
        query(caller, "a.id = any(cast(:wanted as uuid[]))", wanted).forEach(asset -> found.put(asset.id(), asset));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /// Finds assets by names, each a key or an id, a thousand at a time.
    ///
    /// @return the ids of those that the caller may see, by key and by id
    public Map<String, AssetId> named(Caller caller, Collection<String> names) {
        var asked = List.copyOf(new HashSet<>(names));
        var found = new HashMap<String, AssetId>();
        for (int from = 0; from < asked.size(); from += NAMES_AT_ONCE) {
            var some = asked.subList(from, Math.min(asked.size(), from + NAMES_AT_ONCE));
            var assets = new ArrayList<>(query(caller, "a.key = any(:wanted)", some.toArray(String[]::new)));
            assets.addAll(all(
                    caller,
                    some.stream().filter(AssetId::isOne).map(AssetId::of).toList()));
            assets.forEach(asset -> {
                found.put(asset.key(), asset.id());
                found.put(asset.id().toString(), asset.id());
            });
        }
        return found;
    }

    /// Returns the next ids in their own order, the bin included; for projections, which are built from all assets.
    ///
    /// @param last where the page before ended; null starts
    public List<AssetId> idsAfter(@Nullable AssetId last, int limit) {
        return db.sql("select id from bw_asset where id > :last order by id limit :limit")
                .param("last", last == null ? new UUID(0, 0) : last.value())
                .param("limit", limit)
                .query((row, number) -> new AssetId(row.getObject("id", UUID.class)))
                .list();
    }

    /// Returns the versions of an asset, newest first.
    public List<Version> versions(Caller caller, AssetId id) {
        get(caller, id);
        return db.sql("select * from bw_version where asset_id = :id order by number desc")
                .param("id", id.value())
                .query(VersionRows::version)
                .list();
    }

    /// Returns one version of an asset; empty if the asset has none of that id or is not to be seen.
    public Optional<Version> version(Caller caller, AssetId id, VersionId version) {
        return find(caller, id).isEmpty()
                ? Optional.empty()
                : db.sql("select * from bw_version where asset_id = :id and id = :version")
                        .param("id", id.value())
                        .param("version", version.value())
                        .query(VersionRows::version)
                        .optional();
    }

    /// Returns how the asset came to its status, newest first.
    public List<StatusChange> history(Caller caller, AssetId id) {
        get(caller, id);
        return db.sql("select * from bw_status_change where asset_id = :id order by at desc, id")
                .param("id", id.value())
                .query(VersionRows::statusChange)
                .list();
    }

    /// Returns the whole value of a derived fact of the current version, for example of `embedded-metadata`.
    public Optional<JsonNode> factValue(Caller caller, AssetId id, String kind) {
        var asset = get(caller, id);
        return db.sql("select value from bw_derived where version_id = :version and kind = :kind and value is not null")
                .param("version", asset.version().id().value())
                .param("kind", kind)
                .query(String.class)
                .optional()
                .map(json::readTree);
    }

    private List<Asset> query(Caller caller, String where, Object wanted) {
        var visible = visibility.condition(caller);
        return db.sql(AssetRows.SELECT + "where " + where + " and " + visible.sql())
                .param("wanted", wanted)
                .params(visible.parameters())
                .query(rows)
                .list();
    }
}

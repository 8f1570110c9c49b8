package org.bildwerk.indexer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.bildwerk.dam.DamTest;
import org.bildwerk.dam.account.GroupId;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Status;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.audit.Ledger;
import org.bildwerk.dam.collection.CollectionId;
import org.bildwerk.dam.event.DamEvent;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.taxonomy.ConceptId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts assets into the database as they are after ingest, with the events that go with them.
final class AssetRows {
    private final DamTest dam;
    private final JdbcClient jdbc;
    private int count;

    AssetRows(DamTest dam) {
        this.dam = dam;
        this.jdbc = dam.jdbc();
    }

    /// An asset to be stored.
    record Draft(UUID owner, Status status, boolean candidate, String fileName, String[] keywords, Instant createdAt) {

        static Draft of(UUID owner, Status status, String fileName, String... keywords) {
            return new Draft(owner, status, false, fileName, keywords, Instant.parse("2026-11-20T10:00:00Z"));
        }

        Draft asCandidate() {
            return new Draft(owner, status, true, fileName, keywords, createdAt);
        }
    }

    AssetId store(Draft draft) {
        return store(draft, Map.of());
    }

    /// Stores an asset with titles by language.
    AssetId store(Draft draft, Map<String, String> titles) {
        var asset = UUID.randomUUID();
        var version = UUID.randomUUID();
        dam.inTransaction(() -> {
            insert(draft, asset, version);
            titles.forEach((language, title) -> text(asset, language, title));
            dam.bean(Ledger.class).emit(new DamEvent.AssetStored(new AssetId(asset), new VersionId(version)));
        });
        return new AssetId(asset);
    }

    private void insert(Draft draft, UUID asset, UUID version) {
        var sha256 = "%064x".formatted(++count);
        jdbc.sql("insert into bw_blob (sha256, size, media_type) values (?, ?, 'image/jpeg')")
                .params(sha256, 1000 + count)
                .update();
        jdbc.sql("""
                        insert into bw_asset (id, key, status, candidate, owner, owner_name, current_version, file_name,
                                              keywords, created_at)
                        values (?, ?, ?, ?, ?, 'Somebody', ?, ?, ?, ?)
                        """)
                .params(
                        asset,
                        "k" + count,
                        draft.status().key(),
                        draft.candidate(),
                        draft.owner(),
                        version,
                        draft.fileName(),
                        draft.keywords(),
                        Timestamp.from(draft.createdAt()))
                .update();
        jdbc.sql("""
                        insert into bw_version (id, asset_id, number, origin, sha256, size, media_type, file_name,
                                                width, height, created_by)
                        values (?, ?, 1, 'upload', ?, ?, 'image/jpeg', ?, 1600, 900, 'somebody')
                        """)
                .params(version, asset, sha256, 1000 + count, draft.fileName())
                .update();
    }

    private void text(UUID asset, String language, String title) {
        jdbc.sql("insert into bw_asset_text (asset_id, language, title) values (?, ?, ?)")
                .params(asset, language, title)
                .update();
    }

    void recipe(AssetId asset, String body) {
        change(asset, () -> jdbc.sql("""
                        insert into bw_recipe (version_id, body, origin)
                        select current_version, cast(? as jsonb), 'generated' from bw_asset where id = ?
                        """).params(body, asset.value()).update());
    }

    void alt(AssetId asset, String language, String alt) {
        change(asset, () -> jdbc.sql("""
                        insert into bw_asset_text (asset_id, language, alt) values (?, ?, ?)
                        on conflict (asset_id, language) do update set alt = excluded.alt
                        """).params(asset.value(), language, alt).update());
    }

    void retitle(AssetId asset, String language, String title) {
        change(
                asset,
                () -> jdbc.sql("update bw_asset_text set title = ? where asset_id = ? and language = ?")
                        .params(title, asset.value(), language)
                        .update());
    }

    /// Stores many assets without telling anybody: they are found after a rebuild.
    void storeMany(UUID owner, int number) {
        dam.inTransaction(() -> {
            jdbc.sql("insert into bw_blob (sha256, size, media_type) values (repeat('f', 64), 1, 'image/png')")
                    .update();
            jdbc.sql("""
                            with made as (
                                insert into bw_asset (id, key, status, owner, owner_name, current_version, file_name,
                                                      keywords, created_at)
                                select gen_random_uuid(), 'm' || n, 'draft', ?, 'Somebody', gen_random_uuid(),
                                       'bulk-' || n || '.png', array['bulk', 'number ' || n % 100],
                                       timestamptz '2026-01-01' + n % 5000 * interval '1 second'
                                  from generate_series(1, ?) n
                                returning id, current_version, file_name)
                            insert into bw_version (id, asset_id, number, origin, sha256, size, media_type, file_name,
                                                    width, height, created_by)
                            select current_version, id, 1, 'upload', repeat('f', 64), 1, 'image/png', file_name, 10, 10,
                                   'somebody'
                              from made
                            """).params(owner, number).update();
        });
    }

    void mediaType(AssetId asset, String mediaType) {
        change(asset, () -> mediaTypeSilently(asset, mediaType));
    }

    /// Changes the media type without telling anybody.
    void mediaTypeSilently(AssetId asset, String mediaType) {
        jdbc.sql("update bw_version set media_type = ? where asset_id = ?")
                .params(mediaType, asset.value())
                .update();
    }

    void bin(AssetId asset) {
        change(
                asset,
                () -> jdbc.sql("update bw_asset set binned_at = now() where id = ?")
                        .param(asset.value())
                        .update());
    }

    void purge(AssetId asset) {
        change(
                asset,
                () -> jdbc.sql("delete from bw_asset where id = ?")
                        .param(asset.value())
                        .update());
    }

    /// Keeps what the evidence of the asset's current version says.
    void evidence(AssetId asset, AiOrigin origin) {
        change(asset, () -> jdbc.sql("""
                                insert into bw_derived (version_id, kind, maker, state, value)
                                select current_version, 'evidence', 'test', 'fresh',
                                       jsonb_build_object('origin', cast(? as text))
                                  from bw_asset where id = ?
                                """).params(origin.key(), asset.value()).update());
    }

    void assign(AssetId asset, ConceptId concept) {
        change(
                asset,
                () -> jdbc.sql("insert into bw_asset_concept (asset_id, concept_id) values (?, ?)")
                        .params(asset.value(), concept.value())
                        .update());
    }

    private void change(AssetId asset, Runnable change) {
        dam.inTransaction(() -> {
            change.run();
            dam.bean(Ledger.class).emit(new DamEvent.AssetDescribed(asset));
        });
    }

    /// Makes a collection with assets that a group may see.
    CollectionId collection(UUID owner, String name, GroupId group, AssetId... assets) {
        var id = UUID.randomUUID();
        dam.inTransaction(() -> {
            jdbc.sql("insert into bw_collection (id, name, owner) values (?, ?, ?)")
                    .params(id, name, owner)
                    .update();
            jdbc.sql("insert into bw_group (id, name) values (?, ?) on conflict do nothing")
                    .params(group.value(), "group " + group.value())
                    .update();
            jdbc.sql("insert into bw_collection_grant (collection_id, group_id) values (?, ?)")
                    .params(id, group.value())
                    .update();
            for (var asset : assets) {
                jdbc.sql("insert into bw_collection_asset (collection_id, asset_id, added_by) values (?, ?, 'x')")
                        .params(id, asset.value())
                        .update();
            }
            dam.bean(Ledger.class).emit(new DamEvent.CollectionChanged(new CollectionId(id)));
        });
        return new CollectionId(id);
    }
}

package org.bildwerk.delivery.rendition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.site.SiteId;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The rows of renditions that were signed, or could not be. Thread-safe.
final class RenditionTable {

    private final JdbcClient db;
    private final Clock clock;

    RenditionTable(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// What a row is written with.
    ///
    /// @param failure why it could not be signed; null where it was
    /// @param image null where it could not be signed
    /// @param manifest null where it lies inside the image, or could not be made
    record Entry(
            String id,
            Naming naming,
            @Nullable SigningFailure failure,
            @Nullable BlobId image,
            @Nullable BlobId manifest) {}

    Optional<KeptRendition> find(RenditionOrder order, CredentialPlace place) {
        return db.sql("""
                select * from bw_rendition
                where asset_key = :assetKey and rev = :rev and spec = :spec and type = :type and place = :place
                    and prompt = :prompt
                """)
                .param("assetKey", order.release().publication().assetKey())
                .param("rev", order.release().publication().rev())
                .param("spec", order.spec().toString())
                .param("type", order.type().extension())
                .param("place", place.key())
                .param("prompt", order.release().prompts())
                .query(RenditionTable::row)
                .optional();
    }

    /// Returns the rendition whose manifest has the name.
    Optional<KeptRendition> byId(String id) {
        return db.sql("select * from bw_rendition where id = ?")
                .param(id)
                .query(RenditionTable::row)
                .optional();
    }

    /// Returns what could not be signed, the latest first.
    ///
    /// @param site null for all sites
    List<KeptRendition> failures(@Nullable SiteId site, int limit) {
        return db.sql("""
                select * from bw_rendition
                where state = 'failed' and (cast(:site as uuid) is null or site_id = :site)
                order by updated_at desc, id limit :limit
                """)
                .param("site", site == null ? null : site.value())
                .param("limit", limit)
                .query(RenditionTable::row)
                .list();
    }

    /// Lets what could not be signed be tried again at once.
    void makeDue(KeptRendition failed) {
        db.sql("update bw_rendition set updated_at = 'epoch' where id = ? and state = 'failed'")
                .param(failed.id())
                .update();
    }

    /// Removes what could not be signed, unless it was tried again meanwhile.
    void forgetFailure(KeptRendition failed) {
        db.sql("delete from bw_rendition where id = ? and state = 'failed'")
                .param(failed.id())
                .update();
    }

    /// Writes a row where there is none, or one of a failure; never over a signed one, nor for a publication that
    /// ended.
    ///
    /// @return the number of rows written
    int write(RenditionOrder order, Entry entry) {
        var publication = order.release().publication();
        var failure = entry.failure();
        return db.sql("""
                insert into bw_rendition as r (id, asset_id, asset_key, site_id, rev, spec, type, place, prompt, state, reason,
                    refused, rendition_key, image_sha256, manifest_sha256, provisional, updated_at)
                select :id, p.asset_id, :assetKey, p.site_id, p.rev, :spec, :type, :place, :prompt, :state, :reason,
                    cast(:refused as jsonb), :key, :image, :manifest, :provisional, :now
                from bw_publication p
                where p.asset_id = :asset and p.rev = :rev and p.ended_at is null
                for share
                on conflict (asset_key, rev, spec, type, place, prompt) do update
                set id = excluded.id, state = excluded.state, reason = excluded.reason, refused = excluded.refused,
                    rendition_key = excluded.rendition_key, image_sha256 = excluded.image_sha256,
                    manifest_sha256 = excluded.manifest_sha256, provisional = excluded.provisional,
                    updated_at = excluded.updated_at
                where r.state = 'failed'
                """)
                .param("id", entry.id())
                .param("asset", publication.asset().value())
                .param("assetKey", publication.assetKey())
                .param("rev", publication.rev())
                .param("spec", order.spec().toString())
                .param("type", order.type().extension())
                .param("place", entry.naming().place().key())
                .param("prompt", order.release().prompts())
                .param("state", failure == null ? "fresh" : "failed")
                .param("reason", failure == null ? null : failure.reason())
                .param("refused", failure == null || failure.refused() == null ? null : Json.write(failure.refused()))
                .param("key", entry.naming().key())
                .param("image", digest(entry.image()))
                .param("manifest", digest(entry.manifest()))
                .param("provisional", !entry.naming().measured())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /// Tells whether there was a manifest of this name, of a publication that has ended.
    boolean isEnded(String manifest) {
        return db.sql("select exists (select from bw_ended_manifest where id = ?)")
                .param(manifest)
                .query(Boolean.class)
                .single();
    }

    /// Takes out the signed rendition that was made before its quality was measured, and returns it.
    Optional<KeptRendition> takeProvisional(RenditionOrder order, CredentialPlace place) {
        return db.sql("""
                with replaced as (
                    delete from bw_rendition
                    where asset_key = :assetKey and rev = :rev and spec = :spec and type = :type and place = :place
                        and prompt = :prompt and provisional and state = 'fresh'
                    returning *),
                remembered as (
                    insert into bw_ended_manifest (id)
                    select id from replaced where manifest_sha256 is not null
                    on conflict do nothing)
                select * from replaced
                """)
                .param("assetKey", order.release().publication().assetKey())
                .param("rev", order.release().publication().rev())
                .param("spec", order.spec().toString())
                .param("type", order.type().extension())
                .param("place", place.key())
                .param("prompt", order.release().prompts())
                .query(RenditionTable::row)
                .optional();
    }

    /// Takes out the rows of an asset whose publication is not live any more, and returns them.
    List<KeptRendition> takeEnded(AssetId asset) {
        return db.sql("""
                with ended as (
                    delete from bw_rendition r
                    where r.asset_id = ? and not exists (
                        select from bw_publication p
                        where p.asset_id = r.asset_id and p.rev = r.rev and p.ended_at is null)
                    returning *),
                remembered as (
                    insert into bw_ended_manifest (id)
                    select id from ended where manifest_sha256 is not null
                    on conflict do nothing)
                select * from ended
                """).param(asset.value()).query(RenditionTable::row).list();
    }

    private static KeptRendition row(ResultSet row, int number) throws SQLException {
        return new KeptRendition(
                row.getString("id"),
                new AssetId(row.getObject("asset_id", UUID.class)),
                row.getString("asset_key"),
                row.getString("rev"),
                row.getString("spec"),
                row.getString("type"),
                CredentialPlace.valueOf(row.getString("place").toUpperCase(Locale.ROOT)),
                row.getBoolean("prompt"),
                row.getString("rendition_key"),
                row.getString("reason"),
                refused(row.getString("refused")),
                blob(row.getString("image_sha256")),
                blob(row.getString("manifest_sha256")),
                row.getBoolean("provisional"),
                row.getTimestamp("updated_at").toInstant());
    }

    private static @Nullable Refused refused(@Nullable String json) {
        return json == null ? null : Json.mapper().readValue(json, Refused.class);
    }

    private static @Nullable BlobId blob(@Nullable String sha256) {
        return sha256 == null ? null : new BlobId(sha256);
    }

    private static @Nullable String digest(@Nullable BlobId blob) {
        return blob == null ? null : blob.sha256();
    }
}

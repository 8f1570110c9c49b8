package org.bildwerk.dam.provenance.evidence;

import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.job.JobRequest;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The derived fact `evidence` and the recipe found with it, in the database; within the transaction of the caller.
public final class EvidenceFact {

    /// Kind of the derived fact.
    public static final String KIND = "evidence";

    private static final String PIXELS_LEFT = "The pixels are still to be searched";

    private final JdbcClient db;

    EvidenceFact(JdbcClient db) {
        this.db = db;
    }

    /// The file that evidence is read from.
    ///
    /// @param onlyMarkLeft whether all is read but our mark
    /// @param preview a smaller picture of the same pixels; null where there is none, or an edited one
    record Subject(
            AssetId asset,
            VersionId version,
            BlobId blob,
            String mediaType,
            boolean hasAlpha,
            boolean onlyMarkLeft,
            @Nullable BlobId preview) {}

    /// Writes what was found in a new version.
    ///
    /// @param pixelsLeft whether the job has still to search the pixels
    public void insert(VersionId version, Findings findings, boolean pixelsLeft) {
        db.sql("""
                insert into bw_derived (version_id, kind, maker, state, reason, value)
                values (:version, 'evidence', :maker, :state, :reason, cast(:value as jsonb))
                """)
                .param("version", version.value())
                .param("maker", EvidenceReader.MAKER)
                .param("state", pixelsLeft ? "stale" : "fresh")
                .param("reason", pixelsLeft ? PIXELS_LEFT : null)
                .param("value", Json.write(findings.report()))
                .update();
        writeRecipe(version, findings.recipe());
    }

    /// Writes what was found in a version that has the fact already.
    void update(VersionId version, Findings findings) {
        db.sql("""
                insert into bw_derived (version_id, kind, maker, state, value)
                select id, 'evidence', :maker, 'fresh', cast(:value as jsonb) from bw_version where id = :version
                on conflict (version_id, kind) do update set maker = excluded.maker, state = 'fresh', reason = null,
                    value = excluded.value, updated_at = now()
                """)
                .param("version", version.value())
                .param("maker", EvidenceReader.MAKER)
                .param("value", Json.write(findings.report()))
                .update();
        writeRecipe(version, findings.recipe());
    }

    /// Copies the recipe to a version that holds the same file.
    public void copyRecipe(VersionId from, VersionId to) {
        db.sql("""
                insert into bw_recipe (version_id, body, origin)
                select :to, body, origin from bw_recipe where version_id = :from
                """).param("from", from.value()).param("to", to.value()).update();
    }

    // A recipe of our own generation is the truth; one that was found in the file never replaces it.
    private void writeRecipe(VersionId version, @Nullable Recipe recipe) {
        db.sql("delete from bw_recipe where version_id = :version and origin = 'found'")
                .param("version", version.value())
                .update();
        if (recipe != null) {
            db.sql("""
                    insert into bw_recipe (version_id, body, origin)
                    select id, cast(:body as jsonb), 'found' from bw_version where id = :version
                    on conflict (version_id) do nothing
                    """)
                    .param("version", version.value())
                    .param("body", Json.write(recipe))
                    .update();
        }
    }

    Optional<Subject> subject(VersionId version) {
        return db.sql("""
                select v.asset_id, v.id, v.sha256, v.media_type, v.has_alpha, p.sha256 as preview,
                    coalesce(e.maker = :maker and e.reason = :left and not v.has_alpha, false) as only_mark
                from bw_version v
                join bw_asset a on a.id = v.asset_id
                left join bw_derived e on e.version_id = v.id and e.kind = 'evidence'
                left join bw_derived p on p.version_id = v.id and p.kind = 'preview-1024' and p.state = 'fresh'
                    and a.edit is null
                where v.id = :version
                """)
                .param("version", version.value())
                .param("maker", EvidenceReader.MAKER)
                .param("left", PIXELS_LEFT)
                .query((row, number) -> new Subject(
                        new AssetId(row.getObject("asset_id", UUID.class)),
                        new VersionId(row.getObject("id", UUID.class)),
                        new BlobId(row.getString("sha256")),
                        row.getString("media_type"),
                        row.getBoolean("has_alpha"),
                        row.getBoolean("only_mark"),
                        row.getString("preview") == null ? null : new BlobId(row.getString("preview"))))
                .optional();
    }

    /// Notes that the pixels say nothing; what was found before stays.
    void settle(VersionId version) {
        db.sql("""
                update bw_derived set state = 'fresh', reason = null, updated_at = now()
                where version_id = :version and kind = 'evidence' and maker = :maker and reason = :left
                """)
                .param("version", version.value())
                .param("maker", EvidenceReader.MAKER)
                .param("left", PIXELS_LEFT)
                .update();
    }

    /// Marks what another release read as stale.
    void markStale() {
        db.sql("""
                update bw_derived set state = 'stale', reason = 'Made by ' || maker, updated_at = now()
                where kind = 'evidence' and state = 'fresh' and maker <> :maker
                    and version_id not in (select id from bw_version where origin = 'generate')
                """).param("maker", EvidenceReader.MAKER).update();
    }

    /// Returns work for all current versions whose evidence is to be read, and notes that it is ordered.
    ///
    /// @param quietSince only facts that nobody touched since; null for all
    java.util.List<JobRequest.Item> unread(java.time.@Nullable Duration quietSince) {
        return db.sql("""
                update bw_derived d set updated_at = now()
                from bw_asset a
                where a.current_version = d.version_id and d.kind = 'evidence' and d.state <> 'fresh'
                    and d.updated_at <= now() - make_interval(secs => :quiet)
                returning a.id, d.version_id
                """)
                .param("quiet", quietSince == null ? 0 : quietSince.toSeconds())
                .query((row, number) -> item(
                        new AssetId(row.getObject("id", UUID.class)),
                        new VersionId(row.getObject("version_id", UUID.class))))
                .list();
    }

    static JobRequest.Item item(AssetId asset, VersionId version) {
        return new JobRequest.Item(asset.toString(), java.util.Map.of("version", version.toString()));
    }
}

package org.bildwerk.dam.preview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.asset.Derived;
import org.bildwerk.dam.asset.Edit;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadata;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.storage.BlobId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what previews are made from, and writes the facts that come out.
final class FactTable {

    private final JdbcClient db;

    FactTable(JdbcClient db) {
        this.db = db;
    }

    /// What a set of previews is made from.
    ///
    /// @param edit the asset's edit; none for a version that is not the current one
    /// @param editRevision tells later whether the edit is still the same
    /// @param generated whether the picture was generated here, so that what is shown of it is marked
    /// @param metadataStale whether the embedded metadata has to be read again, too
    record Source(
            AssetId asset,
            VersionId version,
            BlobId blob,
            String mediaType,
            Edit edit,
            long editRevision,
            boolean generated,
            boolean metadataStale) {}

    /// A preview in the store.
    record Stored(String kind, BlobId blob, int width, int height) {}

    Optional<Source> source(VersionId version) {
        return db.sql("""
                select v.asset_id, v.id, v.sha256, v.media_type, a.edit_revision,
                    v.origin = 'generate' as generated,
                    case when a.current_version = v.id then a.edit end as edit,
                    exists (select 1 from bw_derived d where d.version_id = v.id and d.kind = 'embedded-metadata'
                        and d.state <> 'fresh') as metadata_stale
                from bw_version v join bw_asset a on a.id = v.asset_id
                where v.id = :version
                """)
                .param("version", version.value())
                .query(FactTable::source)
                .optional();
    }

    /// Tells whether the asset is still there with the same edit, and holds off a change of it until the commit.
    boolean isCurrent(Source source) {
        return db.sql("select edit_revision from bw_asset where id = :asset for share")
                .param("asset", source.asset().value())
                .query(Long.class)
                .optional()
                .filter(revision -> revision == source.editRevision())
                .isPresent();
    }

    /// Returns the files of the facts that are about to be replaced.
    List<BlobId> files(VersionId version) {
        return db.sql("""
                select sha256 from bw_derived
                where version_id = :version and kind = any(:kinds) and sha256 is not null
                """)
                .param("version", version.value())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .query((row, number) -> new BlobId(row.getString("sha256")))
                .list();
    }

    void writeFresh(VersionId version, String maker, List<Stored> files, PreviewSet set) {
        var values = Map.of(
                Fact.THUMBHASH, Json.write(Map.of("hash", set.thumbHash())),
                Fact.COLOUR, Json.write(Map.of("dominant", set.dominant(), "average", set.average())));
        db.sql("""
                update bw_derived d
                set maker = :maker, state = 'fresh', reason = :reason, sha256 = fact.sha256, width = fact.width,
                    height = fact.height, value = cast(fact.value as jsonb), updated_at = now()
                from unnest(cast(:kinds as text[]), cast(:files as text[]), cast(:widths as int[]),
                    cast(:heights as int[]), cast(:values as text[])) as fact (kind, sha256, width, height, value)
                where d.version_id = :version and d.kind = fact.kind
                """)
                .param("maker", maker)
                .param("reason", set.damage() == null ? null : Derived.DAMAGED + set.damage())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .param("files", column(files, stored -> stored.blob().sha256()))
                .param("widths", column(files, stored -> String.valueOf(stored.width())))
                .param("heights", column(files, stored -> String.valueOf(stored.height())))
                .param("values", Fact.OF_PREVIEW.stream().map(values::get).toArray(String[]::new))
                .param("version", version.value())
                .update();
    }

    void writeMetadata(VersionId version, EmbeddedMetadata metadata) {
        db.sql("""
                update bw_derived
                set maker = :maker, state = :state, reason = :reason, value = cast(:value as jsonb),
                    updated_at = now()
                where version_id = :version and kind = 'embedded-metadata'
                """)
                .param("maker", EmbeddedMetadataReader.MAKER)
                .param("state", metadata.state())
                .param("reason", metadata.unread() ? String.join("; ", metadata.warnings()) : null)
                .param("value", Json.write(metadata.dump()))
                .param("version", version.value())
                .update();
    }

    void writeFailed(VersionId version, String maker, String reason) {
        db.sql("""
                update bw_derived
                set maker = :maker, state = 'failed', reason = :reason, sha256 = null, width = null, height = null,
                    value = null, updated_at = now()
                where version_id = :version and kind = any(:kinds)
                """)
                .param("maker", maker)
                .param("reason", reason)
                .param("version", version.value())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .update();
    }

    private static @Nullable String[] column(List<Stored> files, java.util.function.Function<Stored, String> value) {
        return Fact.OF_PREVIEW.stream()
                .map(kind -> files.stream()
                        .filter(stored -> stored.kind().equals(kind))
                        .findFirst()
                        .map(value)
                        .orElse(null))
                .toArray(String[]::new);
    }

    private static Source source(ResultSet row, int number) throws SQLException {
        var edit = row.getString("edit");
        return new Source(
                new AssetId(row.getObject("asset_id", UUID.class)),
                new VersionId(row.getObject("id", UUID.class)),
                new BlobId(row.getString("sha256")),
                row.getString("media_type"),
                edit == null ? Edit.NONE : Json.mapper().readValue(edit, Edit.class),
                row.getLong("edit_revision"),
                row.getBoolean("generated"),
                row.getBoolean("metadata_stale"));
    }
}

package org.bildwerk.dam.ingest;

import java.util.UUID;
import org.bildwerk.dam.account.Caller;
import org.bildwerk.dam.asset.Version;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadataReader;
import org.bildwerk.dam.preview.Fact;
import org.bildwerk.dam.preview.PreviewOrders;
import org.bildwerk.dam.storage.Blobs;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Writes a version with its derived facts, which are still to be made, and orders them; within the transaction of the
/// caller.
public final class VersionWriter {

    private final JdbcClient db;
    private final Blobs blobs;
    private final PreviewOrders previews;
    private final EvidenceNotes evidence;
    private final JsonMapper json;

    VersionWriter(JdbcClient db, Blobs blobs, PreviewOrders previews, EvidenceNotes evidence, JsonMapper json) {
        this.db = db;
        this.blobs = blobs;
        this.previews = previews;
        this.evidence = evidence;
        this.json = json;
    }

    /// Writes the version and orders its previews.
    ///
    /// @param batch name of the intake under which the work is shown; null for none
    public void write(Caller caller, NewVersion version, @Nullable String batch) {
        var inspection = version.inspection();
        blobs.retain(version.blob(), version.size(), inspection.type().mediaType());
        insertVersion(version);
        insertFacts(version);
        evidence.write(caller, version);
        if (inspection.noPreview() == null) {
            previews.make(caller, version.asset(), version.id(), batch);
        }
    }

    private void insertVersion(NewVersion version) {
        var inspection = version.inspection();
        db.sql("""
                insert into bw_version (id, asset_id, number, origin, sha256, size, media_type, file_name,
                    width, height, pages, has_alpha, created_by)
                values (:id, :asset, :number, :origin, :sha256, :size, :mediaType, :fileName,
                    :width, :height, :pages, :hasAlpha, :createdBy)
                """)
                .param("id", version.id().value())
                .param("asset", version.asset().value())
                .param("number", version.number())
                .param("origin", version.origin())
                .param("sha256", version.blob().sha256())
                .param("size", version.size())
                .param("mediaType", inspection.type().mediaType())
                .param("fileName", inspection.fileName())
                .param("width", inspection.width())
                .param("height", inspection.height())
                .param("pages", inspection.pages())
                .param("hasAlpha", inspection.hasAlpha())
                .param("createdBy", version.createdBy())
                .update();
    }

    private void insertFacts(NewVersion version) {
        var noPreview = version.inspection().noPreview();
        var metadata = version.metadata();
        db.sql("""
                insert into bw_derived (version_id, kind, maker, state, reason, value)
                select :version, kind, 'none yet', :state, :reason, null from unnest(cast(:kinds as text[])) as kind
                union all
                select :version, :metadataKind, :metadataMaker, :metadataState, :metadataReason,
                    cast(:metadataValue as jsonb)
                """)
                .param("version", version.id().value())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .param("state", noPreview == null ? "missing" : "failed")
                .param("reason", noPreview)
                .param("metadataKind", Fact.EMBEDDED_METADATA)
                .param("metadataMaker", EmbeddedMetadataReader.MAKER)
                .param("metadataState", metadata.state())
                .param("metadataReason", metadata.unread() ? String.join("; ", metadata.warnings()) : null)
                .param("metadataValue", json.writeValueAsString(metadata.dump()))
                .update();
    }

    /// Writes a new version of the same asset with the file and the facts of an older one. What was generated stays so:
    /// its pixels are as unmarked as before.
    public VersionId copy(Caller caller, Version source, int number) {
        var id = new VersionId(UUID.randomUUID());
        blobs.retain(source.blob(), source.size(), source.mediaType());
        db.sql("""
                insert into bw_version (id, asset_id, number, origin, sha256, size, media_type, file_name,
                    width, height, pages, has_alpha, created_by)
                select :id, asset_id, :number, case when origin = 'generate' then origin else 'restore' end, sha256, size, media_type, file_name,
                    width, height, pages, has_alpha, :createdBy
                from bw_version where id = :source
                """)
                .param("id", id.value())
                .param("number", number)
                .param("createdBy", caller.name())
                .param("source", source.id().value())
                .update();
        // The previews may show an edit of their day, so they are made anew.
        db.sql("""
                insert into bw_derived (version_id, kind, maker, state, reason, value)
                select :id, kind, maker,
                    case when kind = any(:kinds) and sha256 is not null then 'missing' else state end,
                    reason, value
                from bw_derived where version_id = :source and kind not in ('stamp', 'stamped-record')
                """)
                .param("id", id.value())
                .param("kinds", Fact.OF_PREVIEW.toArray(String[]::new))
                .param("source", source.id().value())
                .update();
        db.sql("""
                insert into bw_lineage (child_version, parent_version, relation)
                select :id, parent_version, relation from bw_lineage where child_version = :source
                """).param("id", id.value()).param("source", source.id().value()).update();
        evidence.copy(source.id(), id);
        previews.make(caller, source.asset(), id, null);
        return id;
    }
}

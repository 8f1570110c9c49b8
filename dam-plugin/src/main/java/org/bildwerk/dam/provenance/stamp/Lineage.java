package org.bildwerk.dam.provenance.stamp;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.storage.BlobId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads what a version was made from. Thread-safe.
final class Lineage {

    private final JdbcClient db;

    Lineage(JdbcClient db) {
        this.db = db;
    }

    List<Parent> parents(VersionId child) {
        return db.sql("""
                select l.relation, a.digital_source_type,
                    coalesce(d.sha256, v.sha256) as sha256,
                    coalesce(case when d.sha256 is not null then d.value ->> 'mediaType' end, v.media_type) as media_type,
                    coalesce(case when d.sha256 is not null then d.value ->> 'fileName' end, v.file_name) as file_name
                from bw_lineage l
                join bw_version v on v.id = l.parent_version
                join bw_asset a on a.id = v.asset_id
                left join bw_derived d on d.version_id = v.id and d.kind = 'stamp'
                where l.child_version = ?
                order by l.created_at, l.parent_version
                """)
                .param(child.value())
                .query((row, number) -> new Parent(
                        row.getString("relation"),
                        new BlobId(row.getString("sha256")),
                        row.getString("media_type"),
                        row.getString("file_name"),
                        row.getString("digital_source_type")))
                .list();
    }

    Optional<Recipe> recipe(VersionId version) {
        return db.sql("select body from bw_recipe where version_id = ?")
                .param(version.value())
                .query(String.class)
                .optional()
                .map(body -> Json.mapper().readValue(body, Recipe.class));
    }
}

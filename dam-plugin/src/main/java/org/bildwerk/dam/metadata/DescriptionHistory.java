package org.bildwerk.dam.metadata;

import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.rights.Rights;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Remembers the descriptions that were, so that a form filled from an older one can be merged.
final class DescriptionHistory {

    private final JdbcClient db;
    private final JsonMapper json;

    DescriptionHistory(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    private record Body(Description description, Rights rights) {}

    /// Keeps the present description of the asset as the one that was valid up to its present revision.
    void keep(Asset asset) {
        db.sql("""
                insert into bw_description_past (asset_id, until_revision, body)
                values (:asset, :revision, cast(:body as jsonb))
                """)
                .param("asset", asset.id().value())
                .param("revision", asset.revision())
                .param("body", json.writeValueAsString(new Body(asset.description(), asset.rights())))
                .update();
    }

    /// Tells whether the asset ever had a digital source type before the present description.
    boolean hadSourceType(AssetId asset) {
        return db.sql("""
                select exists(select from bw_description_past
                    where asset_id = :asset and body -> 'description' ->> 'digitalSourceType' is not null)
                """).param("asset", asset.value()).query(Boolean.class).single();
    }

    /// Returns the description that was valid at the revision; the present one if it has not changed since.
    DescriptionFields at(Asset asset, long revision) {
        return db.sql("""
                select body from bw_description_past
                where asset_id = :asset and until_revision >= :revision
                order by until_revision limit 1
                """)
                .param("asset", asset.id().value())
                .param("revision", revision)
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Body.class))
                .map(body -> DescriptionFields.of(body.description(), body.rights()))
                .orElseGet(() -> DescriptionFields.of(asset.description(), asset.rights()));
    }
}

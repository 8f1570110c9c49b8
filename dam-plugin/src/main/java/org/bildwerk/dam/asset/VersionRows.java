package org.bildwerk.dam.asset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.bildwerk.dam.storage.BlobId;

/// Reads the rows that belong to one asset.
final class VersionRows {

    private VersionRows() {}

    static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new VersionId(row.getObject("id", UUID.class)),
                new AssetId(row.getObject("asset_id", UUID.class)),
                row.getInt("number"),
                row.getString("origin"),
                new BlobId(row.getString("sha256")),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("file_name"),
                row.getInt("width"),
                row.getInt("height"),
                row.getInt("pages"),
                row.getBoolean("has_alpha"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }

    static StatusChange statusChange(ResultSet row, int number) throws SQLException {
        var from = row.getString("from_status");
        return new StatusChange(
                new AssetId(row.getObject("asset_id", UUID.class)),
                from == null ? null : Status.of(from),
                Status.of(row.getString("to_status")),
                row.getString("by_name"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }
}

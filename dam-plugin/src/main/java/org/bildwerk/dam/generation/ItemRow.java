package org.bildwerk.dam.generation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// Reads a row of `bw_generation_item`, with what the job says of its work beside it.
final class ItemRow {

    private ItemRow() {}

    static GenerationItem item(ResultSet row) throws SQLException {
        var seconds = row.getObject("seconds", Float.class);
        var refused = row.getString("refused");
        return new GenerationItem(
                row.getObject("id", UUID.class),
                row.getInt("position"),
                List.of((String[]) row.getArray("cell").getArray()),
                row.getString("generator"),
                Json.mapper().readValue(row.getString("recipe"), Recipe.class),
                state(row.getString("state"), row.getString("work_state")),
                row.getInt("attempts"),
                row.getString("state").equals("made") ? 1 : row.getDouble("progress"),
                asset(row),
                row.getString("state").equals("made") ? null : row.getString("reason"),
                refused == null ? null : Json.mapper().readValue(refused, Refused.class),
                List.of((String[]) row.getArray("notes").getArray()),
                seconds == null ? null : seconds.doubleValue());
    }

    // The report of the job is forgotten after a while; what was open then was never made.
    private static GenerationItem.State state(String own, @Nullable String work) {
        return switch (own) {
            case "made" -> GenerationItem.State.MADE;
            case "moderated" -> GenerationItem.State.MODERATED;
            case "cancelled" -> GenerationItem.State.CANCELLED;
            default ->
                switch (work == null ? "" : work) {
                    case "waiting" -> GenerationItem.State.WAITING;
                    case "running" -> GenerationItem.State.RUNNING;
                    case "cancelled" -> GenerationItem.State.CANCELLED;
                    default -> GenerationItem.State.FAILED;
                };
        };
    }

    static @Nullable AssetId asset(ResultSet row) throws SQLException {
        var id = row.getObject("asset_id", UUID.class);
        return id == null ? null : new AssetId(id);
    }
}

package org.bildwerk.dam.metadata;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.jspecify.annotations.Nullable;

/// What a change of many assets does, or did, to each.
///
/// @param id under which it can be taken back; null for a dry run, and where nothing changed
public record BulkReport(
        @Nullable UUID id, boolean dryRun, long changed, long unchanged, long refused, List<Item> items) {

    /// One asset.
    ///
    /// @param title null where the caller does not see it
    /// @param why the case in which it was refused, with its values
    /// @param detail the same in words
    public record Item(
            AssetId asset,
            @Nullable String title,
            State state,
            List<Field> fields,
            @Nullable Refused why,
            @Nullable String detail) {}

    /// One field that is different.
    public record Field(
            String name, @Nullable Object before, @Nullable Object after) {}

    /// What becomes of an asset.
    public enum State {
        CHANGED,
        UNCHANGED,
        REFUSED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static BulkReport of(@Nullable UUID id, boolean dryRun, List<Item> items) {
        var changed = count(items, State.CHANGED);
        return new BulkReport(
                changed == 0 ? null : id,
                dryRun,
                changed,
                count(items, State.UNCHANGED),
                count(items, State.REFUSED),
                List.copyOf(items));
    }

    private static long count(List<Item> items, State state) {
        return items.stream().filter(item -> item.state == state).count();
    }
}

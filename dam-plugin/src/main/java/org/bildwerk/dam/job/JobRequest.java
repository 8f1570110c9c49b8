package org.bildwerk.dam.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Work to be ordered.
///
/// @param kind names the [JobHandler]
/// @param title shown to people
/// @param priority higher runs first within the lane; 0 is normal
/// @param idempotencyKey ordering again with the same key returns the job that is there
/// @param payload data for all items, a record that Jackson can write
public record JobRequest(
        String kind,
        String title,
        Lane lane,
        int priority,
        @Nullable String idempotencyKey,
        @Nullable Object payload,
        List<Item> items) {

    public JobRequest {
        items = List.copyOf(items);
    }

    /// One part of the work.
    ///
    /// @param subject what it is about, for example an asset id
    /// @param payload data of this item
    public record Item(String subject, @Nullable Object payload) {

        public static Item of(Object subject) {
            return new Item(subject.toString(), null);
        }
    }
}

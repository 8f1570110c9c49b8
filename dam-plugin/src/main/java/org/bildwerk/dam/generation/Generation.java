package org.bildwerk.dam.generation;

import java.time.Instant;
import java.util.List;
import org.bildwerk.dam.account.UserId;
import org.bildwerk.dam.job.JobId;

/// An order for pictures, as the database knows it at one moment.
public record Generation(
        GenerationId id,
        JobId job,
        UserId owner,
        String ownerName,
        GenerationOrder order,
        Instant createdAt,
        List<GenerationItem> items) {

    public Generation {
        items = List.copyOf(items);
    }

    /// Tells whether nothing more happens by itself.
    public boolean finished() {
        return items.stream().allMatch(item -> item.state().finished());
    }

    /// Counts the pictures in the state.
    public long count(GenerationItem.State state) {
        return items.stream().filter(item -> item.state() == state).count();
    }
}

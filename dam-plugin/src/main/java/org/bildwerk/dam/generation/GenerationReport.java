package org.bildwerk.dam.generation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.Refused;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.job.JobId;
import org.jspecify.annotations.Nullable;

/// An order for pictures as the API tells it.
record GenerationReport(
        GenerationId id,
        JobId job,
        String owner,
        boolean finished,
        GenerationOrder order,
        Instant createdAt,
        List<ItemReport> items) {

    static GenerationReport of(Generation generation) {
        return new GenerationReport(
                generation.id(),
                generation.job(),
                generation.ownerName(),
                generation.finished(),
                generation.order(),
                generation.createdAt(),
                generation.items().stream().map(ItemReport::of).toList());
    }

    /// One picture of it.
    record ItemReport(
            UUID id,
            List<String> cell,
            String generator,
            Recipe recipe,
            GenerationItem.State state,
            int attempts,
            double progress,
            @Nullable AssetId asset,
            @Nullable String reason,
            @Nullable Refused refused,
            List<String> notes,
            @Nullable Double seconds) {

        static ItemReport of(GenerationItem item) {
            return new ItemReport(
                    item.id(),
                    item.cell(),
                    item.generator(),
                    item.recipe(),
                    item.state(),
                    item.attempts(),
                    item.progress(),
                    item.asset(),
                    item.reason(),
                    item.refused(),
                    item.notes(),
                    item.seconds());
        }
    }
}

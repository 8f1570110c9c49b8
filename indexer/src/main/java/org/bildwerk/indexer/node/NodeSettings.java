package org.bildwerk.indexer.node;

import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/// Says where the embedded node lives and how much it may take.
///
/// @param folder its durable folder: data, configuration, logs
/// @param run the folder of state files that the next start reads (`search.json`)
/// @param distribution an unpacked Elasticsearch distribution
/// @param heap the bound of its Java heap
public record NodeSettings(Path folder, Path run, Path distribution, DataSize heap) {

    public NodeSettings {
        folder = folder.toAbsolutePath().normalize();
        run = run.toAbsolutePath().normalize();
        distribution = distribution.toAbsolutePath().normalize();
        if (heap.toMegabytes() < 256) {
            throw new IllegalArgumentException(
                    "bildwerk.search.heap is " + heap + ": Elasticsearch needs 256MB or more");
        }
    }

    Path stateFile() {
        return run.resolve("search.json");
    }
}

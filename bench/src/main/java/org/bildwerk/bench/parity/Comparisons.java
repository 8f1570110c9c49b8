package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// All that is compared.
public final class Comparisons {

    private final PythonReference python;
    private final Path folder;

    /// @param folder an empty one for what the references write
    public Comparisons(PythonReference python, Path folder) {
        this.python = python;
        this.folder = folder;
    }

    /// Writes the references, and compares.
    public List<Compared> compare() throws IOException, InterruptedException {
        python.run(
                "references.py", List.of(folder.toString(), python.vocabulary().toString()));
        var tokens = new TokenComparison(folder).compare();
        var noise = new NoiseComparison(folder).compare();
        var walks = new SchedulerComparison(folder).compare();
        var models = python.tinyModels();
        python.run("pipeline_references.py", List.of(folder.toString(), models.toString()));
        var pictures = new PipelineComparison(folder, models).compare();
        return Stream.of(tokens, noise, walks, pictures).flatMap(List::stream).toList();
    }
}

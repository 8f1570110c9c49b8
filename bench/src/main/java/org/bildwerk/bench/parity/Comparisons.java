package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.bildwerk.generator.model.ModelFolder;

/// All that is compared.
public final class Comparisons {

    private final PythonReference python;
    private final Path shipped;
    private final Path folder;

    /// @param shipped the folder of the demonstration model
    /// @param folder an empty one for what the references write
    public Comparisons(PythonReference python, Path shipped, Path folder) {
        this.python = python;
        this.shipped = shipped;
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
        return Stream.of(tokens, noise, walks, pictures, ofModel(models))
                .flatMap(List::stream)
                .toList();
    }

    /// Compares the pictures of the demonstration model, or of another that is named; none where there is none.
    private List<Compared> ofModel(Path models) throws IOException, InterruptedException {
        var named = System.getenv("BILDWERK_BENCH_MODEL");
        var model = named == null ? shipped : Path.of(named);
        if (!ModelFolder.isModel(model)) {
            System.err.println("there is no model in " + model + "; name one by BILDWERK_BENCH_MODEL");
            return List.of();
        }
        python.run("model_references.py", List.of(folder.toString(), model.toString()));
        return new PipelineComparison(folder, models).compareModel(model);
    }
}

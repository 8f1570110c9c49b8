package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bildwerk.generator.model.ModelFolder;

/// All that is compared.
public final class Comparisons {

    private static final Set<String> NUMBERS = Set.of("tokens", "noise", "walks");

    /// What can be compared by itself: numbers without a graph, pictures of the tiny models, those of one model.
    public static final List<String> PARTS = List.of("tokens", "noise", "walks", "pictures", "model");

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
    ///
    /// @param parts of [#PARTS]
    public List<Compared> compare(Set<String> parts) throws IOException, InterruptedException {
        var all = new ArrayList<Compared>();
        numbers(parts);
        if (parts.contains("tokens")) {
            all.addAll(new TokenComparison(folder).compare());
        }
        if (parts.contains("noise")) {
            all.addAll(new NoiseComparison(folder).compare());
        }
        if (parts.contains("walks")) {
            all.addAll(new SchedulerComparison(folder).compare());
        }
        if (parts.contains("pictures")) {
            var models = python.tinyModels();
            python.run("pipeline_references.py", List.of(folder.toString(), models.toString()));
            all.addAll(new PipelineComparison(folder, models).compare());
        }
        if (parts.contains("model")) {
            all.addAll(ofModel());
        }
        return List.copyOf(all);
    }

    private void numbers(Set<String> parts) throws IOException, InterruptedException {
        var wanted = parts.stream().filter(NUMBERS::contains).toList();
        if (!wanted.isEmpty()) {
            var words = new ArrayList<>(
                    List.of(folder.toString(), python.vocabulary().toString()));
            words.addAll(wanted);
            python.run("references.py", words);
        }
    }

    /// Compares the pictures of the demonstration model, or of another that is named; none where there is none.
    private List<Compared> ofModel() throws IOException, InterruptedException {
        var named = System.getenv("BILDWERK_BENCH_MODEL");
        var model = named == null ? shipped : Path.of(named);
        if (!ModelFolder.isModel(model)) {
            System.err.println("there is no model in " + model + "; name one by BILDWERK_BENCH_MODEL");
            return List.of();
        }
        python.run("model_references.py", List.of(folder.toString(), model.toString()));
        return new PipelineComparison(folder, folder).compareModel(model);
    }
}

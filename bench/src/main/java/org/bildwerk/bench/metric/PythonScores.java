package org.bildwerk.bench.metric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Python package `ssimulacra2` in an environment of its own, made once into `.native/metric` by pip.
public final class PythonScores {

    private final Path natives;
    private final Path scripts;

    /// What the package says of a pair.
    ///
    /// @param shipped as it is
    /// @param blurred with the blur of the reference implementation in place of its own
    public record Scores(double shipped, double blurred) {}

    /// @param natives the folder of what is fetched, beside the folder of this module
    public PythonScores(Path natives) {
        this.natives = natives.resolve("metric");
        this.scripts = natives.resolveSibling("bench").resolve("metric");
    }

    /// Returns the scores of all pairs, in their order.
    ///
    /// @param folder what is written to
    public List<Scores> of(List<ScoredPair> pairs, Path folder) throws IOException, InterruptedException {
        var asked = folder.resolve("pairs.tsv");
        var told = folder.resolve("scores.tsv");
        Files.write(
                asked,
                pairs.stream()
                        .map(pair -> pair.reference() + "\t" + pair.spoilt())
                        .toList());
        call(python().toString(), scripts.resolve("scores.py").toString(), asked.toString(), told.toString());
        var scores = new ArrayList<Scores>();
        for (var line : Files.readAllLines(told)) {
            var values = line.split("\t", -1);
            scores.add(new Scores(Double.parseDouble(values[0]), Double.parseDouble(values[1])));
        }
        if (scores.size() != pairs.size()) {
            throw new IOException("%d pairs got %d scores".formatted(pairs.size(), scores.size()));
        }
        return List.copyOf(scores);
    }

    private Path python() throws IOException, InterruptedException {
        var folder = natives.resolve("python");
        var ready = folder.resolve("ready");
        if (!Files.exists(ready)) {
            System.err.println("fetching ssimulacra2 and what it needs");
            var pip = folder.resolve("bin/pip").toString();
            Files.createDirectories(natives);
            call("python3", "-m", "venv", folder.toString());
            call(pip, "install", "-q", "-r", scripts.resolve("requirements.txt").toString());
            var pinned = scripts.resolve("ssimulacra2.txt").toString();
            call(pip, "install", "-q", "--no-deps", "--require-hashes", "-r", pinned);
            Files.createFile(ready);
        }
        return folder.resolve("bin/python");
    }

    private static void call(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        process.environment().put("OMP_NUM_THREADS", "1");
        if (process.start().waitFor() != 0) {
            throw new IOException("'%s' failed".formatted(String.join(" ", command)));
        }
    }
}

package org.bildwerk.bench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Seconds of one call of the same U-Net by torch, with guidance. What diffusers does beside it, guidance and
/// scheduler, is left out, in its favour.
///
/// @param single in single precision, in the faster of two layouts
/// @param brain in bfloat16
/// @param weights `same`, or `random` where those of the graph could not be matched with the names of diffusers
/// @param apart largest difference of its answer to that of ONNX Runtime, over the largest value
public record TorchSteps(double single, double brain, String weights, double apart) {

    /// Measures with the Python that the parity measurement uses; empty where there is none yet.
    ///
    /// @param graph of the U-Net, beside its configuration
    public static Optional<TorchSteps> measure(Path graph, int threads, int tokens)
            throws IOException, InterruptedException {
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var own = System.getenv("BILDWERK_PARITY_PYTHON");
        var python = own == null ? natives.resolve("parity/python/bin/python") : Path.of(own);
        if (!Files.isExecutable(python)) {
            return Optional.empty();
        }
        var script = natives.resolveSibling("bench").resolve("parity/step_times.py");
        var process = new ProcessBuilder(
                        python.toString(), script.toString(), graph.toString(), "" + threads, "" + tokens)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("torch could not be measured");
        }
        return Optional.of(new JsonMapper().readValue(said, TorchSteps.class));
    }
}

package org.bildwerk.bench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Seconds of one call of the same U-Net by torch, with guidance, in single precision and in bfloat16.
public record TorchSteps(double single, double brain) {

    /// Measures with the Python that the parity measurement uses; empty where there is none yet.
    public static Optional<TorchSteps> measure(Path model, int threads) throws IOException, InterruptedException {
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var own = System.getenv("BILDWERK_PARITY_PYTHON");
        var python = own == null ? natives.resolve("parity/python/bin/python") : Path.of(own);
        if (!Files.isExecutable(python)) {
            return Optional.empty();
        }
        var script = natives.resolveSibling("bench").resolve("parity/step_times.py");
        var process = new ProcessBuilder(
                        python.toString(),
                        script.toString(),
                        model.resolve("unet/config.json").toString(),
                        "" + threads)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            return Optional.empty();
        }
        var numbers = said.split("\\s+");
        return Optional.of(new TorchSteps(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])));
    }
}

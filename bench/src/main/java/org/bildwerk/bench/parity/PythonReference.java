package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The environment of Python that speaks for torch and diffusers, made once into `.native/parity` by
/// `bench/parity/environment.sh`. For one thread.
public final class PythonReference {

    /// Names a Python that has the packages already.
    private static final String OWN_PYTHON = "BILDWERK_PARITY_PYTHON";

    private static final String CLIP = "open_clip_torch-3.3.0-py3-none-any.whl";
    private static final String CLIP_SHA256 = "c549ad5ed6bfc119cc11105033c0a2b9d7a2a4afeb40a58a09aab3da1a0043ce";

    private final Path natives;
    private final Path scripts;
    private boolean made;

    /// @param natives the folder of what is fetched, beside the folder of this module
    public PythonReference(Path natives) {
        this.natives = natives.resolve("parity");
        this.scripts = natives.resolveSibling("bench").resolve("parity");
    }

    /// Runs one of the scripts to its end.
    void run(String script, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(python().toString());
        command.add(scripts.resolve(script).toString());
        command.addAll(arguments);
        call(command);
    }

    /// Returns the wheel that the vocabulary of CLIP ships in.
    Path vocabulary() throws IOException, InterruptedException {
        var wheel = natives.resolve(CLIP);
        if (!Files.isRegularFile(wheel)) {
            call(List.of(
                    python().toString(),
                    "-m",
                    "pip",
                    "download",
                    "-q",
                    "--no-deps",
                    "-d",
                    natives.toString(),
                    "open-clip-torch==3.3.0"));
        }
        if (!CLIP_SHA256.equals(digest(wheel))) {
            throw new IOException(wheel + " is not the pinned package: its SHA-256 differs");
        }
        return wheel;
    }

    /// Returns the folder of the tiny models; exported once, and anew when one of the scripts has changed.
    Path tinyModels() throws IOException, InterruptedException {
        var models = natives.resolve("tiny");
        var made = models.resolve("made-by");
        var digests = digest(scripts.resolve("tiny_models.py")) + digest(scripts.resolve("export_tiny.py"));
        if (!Files.exists(made) || !Files.readString(made).equals(digests)) {
            System.err.println("exporting the tiny models, which takes some minutes");
            run("export_tiny.py", List.of(models.toString(), vocabulary().toString()));
            Files.writeString(made, digests);
        }
        return models;
    }

    private Path python() throws IOException, InterruptedException {
        Files.createDirectories(natives);
        @Nullable String own = System.getenv(OWN_PYTHON);
        if (own != null) {
            return Path.of(own);
        }
        if (!made) {
            var folder = natives.resolve("python").toString();
            call(List.of("sh", scripts.resolve("environment.sh").toString(), folder));
            made = true;
        }
        return natives.resolve("python/bin/python");
    }

    private static void call(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        process.environment().put("HF_HUB_OFFLINE", "1");
        if (process.start().waitFor() != 0) {
            throw new IOException("'%s' failed".formatted(String.join(" ", command)));
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

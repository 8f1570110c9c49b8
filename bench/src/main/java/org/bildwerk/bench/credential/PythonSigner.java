package org.bildwerk.bench.credential;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The C library called through Python's binding of the same wheel, in a process of its own.
final class PythonSigner implements AutoCloseable {

    private final Process python;
    private final Writer commands;
    private final BufferedReader answers;

    /// @param wheel the unpacked wheel
    /// @param folder for the script
    /// @param job what the script wants to know
    PythonSigner(Path wheel, Path folder, Map<String, Object> job) throws IOException {
        var script = folder.resolve("race.py");
        try (InputStream file = Objects.requireNonNull(PythonSigner.class.getResourceAsStream("race.py"), "race.py")) {
            Files.write(script, file.readAllBytes());
        }
        var process = new ProcessBuilder(List.of("python3", script.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("PYTHONPATH", wheel.toString());
        python = process.start();
        commands = python.outputWriter();
        answers = python.inputReader();
        command(new JsonMapper().writeValueAsString(job));
        System.err.println("Python's binding on " + answer());
    }

    /// Signs all files into an empty folder and returns the seconds that each took, by Python's own clock.
    List<Double> sign(Path target) throws IOException {
        SigningRace.empty(target);
        command("go");
        return Stream.of(answer().split(" "))
                .map(nanos -> Long.parseLong(nanos) / 1e9)
                .toList();
    }

    private void command(String line) throws IOException {
        commands.write(line);
        commands.write('\n');
        commands.flush();
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("Python's signer has ended");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        commands.close();
        try {
            python.waitFor();
        } catch (InterruptedException e) {
            python.destroy();
            Thread.currentThread().interrupt();
        }
    }
}

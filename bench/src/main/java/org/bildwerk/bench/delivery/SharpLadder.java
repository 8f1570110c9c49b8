package org.bildwerk.bench.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bildwerk.bench.process.Commands;
import tools.jackson.databind.json.JsonMapper;

/// sharp, in one process of Node, making a ladder by as many calls as it has files. For one thread.
final class SharpLadder implements AutoCloseable {

    private static final List<String> OWN_FILES = List.of("package.json", "package-lock.json", "ladder.mjs");

    private final JsonMapper json = new JsonMapper();
    private final Process node;
    private final Writer questions;
    private final BufferedReader answers;
    private final String versions;

    /// @param peers where the packages lie; they are fetched at pinned digests where they do not
    SharpLadder(Path peers) throws IOException, InterruptedException {
        install(peers);
        node = new ProcessBuilder("node", "ladder.mjs")
                .directory(peers.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = node.outputWriter();
        answers = node.inputReader();
        versions = answer();
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : OWN_FILES) {
            Resources.write(name, folder);
        }
        var pinned = Files.readString(folder.resolve("package-lock.json"));
        var mark = folder.resolve("installed-of");
        if (Files.exists(mark) && Files.readString(mark).equals(pinned)) {
            return;
        }
        System.err.println("fetching sharp");
        Commands.run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
        Files.writeString(mark, pinned);
    }

    /// Returns the versions of sharp and of its libraries, as JSON.
    String versions() {
        return versions;
    }

    /// What a ladder cost.
    ///
    /// @param bytes of all files together
    record Cost(double processorMillis, double wallMillis, long bytes) {}

    /// Makes the ladder and writes it as `{width}.{type}` into a folder.
    Cost make(Path source, Path folder, List<Integer> widths, boolean mozjpeg) throws IOException {
        var question =
                Map.of("source", source.toString(), "folder", folder.toString(), "widths", widths, "mozjpeg", mozjpeg);
        questions.write(json.writeValueAsString(question));
        questions.write('\n');
        questions.flush();
        return json.readValue(answer(), Cost.class);
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException("Node ended; what it said stands above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        questions.close();
        try {
            node.waitFor();
        } catch (InterruptedException e) {
            node.destroy();
            Thread.currentThread().interrupt();
        }
    }
}

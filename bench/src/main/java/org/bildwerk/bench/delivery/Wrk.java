package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.process.Resources;
import tools.jackson.databind.json.JsonMapper;

/// Asks as fast as it is answered, by the program wrk: one thread, connections that stay open.
final class Wrk {

    /// A large picture on a busy machine takes longer than the two seconds that wrk waits unasked.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int connections;
    private final List<String> headers;
    private final Path script;
    private final JsonMapper json = new JsonMapper();

    /// @param connections how many ask at a time
    /// @param headers each as it is sent with every request, `Name: value`
    /// @throws IOException if the program is not there
    Wrk(Path folder, int connections, String... headers) throws IOException, InterruptedException {
        this.folder = folder;
        this.connections = connections;
        this.headers = List.of(headers);
        this.script = Resources.write(Wrk.class, "requests.lua", folder);
        try {
            new ProcessBuilder("wrk", "-v")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IOException("wrk is not there; Debian has it: apt-get install wrk", e);
        }
    }

    /// What was answered.
    ///
    /// @param failed broken connections, and answers with a status of 400 and more
    record Load(long requests, double seconds, long failed, double p50Millis, double p99Millis) {}

    /// Asks for a while.
    ///
    /// @param lines each a path, or a path, a tab and the ETag that is had already
    Load run(URI base, List<String> lines, Duration time) throws IOException, InterruptedException {
        var asked = Files.write(folder.resolve("asked.txt"), lines);
        var process = new ProcessBuilder(command(base, asked, time))
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var last = said.strip().lines().reduce((first, second) -> second).orElse("");
        if (!last.startsWith("{")) {
            throw new IOException("wrk did not finish: " + said);
        }
        var load = json.readValue(last, Load.class);
        if (load.failed() > 0) {
            throw new IOException("%d of %d requests to %s failed".formatted(load.failed(), load.requests(), base));
        }
        return load;
    }

    private List<String> command(URI base, Path asked, Duration time) {
        var command = new ArrayList<>(List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + time.toSeconds() + "s",
                "--timeout",
                PATIENCE.toSeconds() + "s"));
        for (var header : headers) {
            command.addAll(List.of("-H", header));
        }
        command.addAll(List.of("-s", script.toString(), base.toString(), "--", asked.toString()));
        return command;
    }
}

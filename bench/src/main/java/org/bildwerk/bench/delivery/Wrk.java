package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.bildwerk.bench.process.Resources;
import tools.jackson.databind.json.JsonMapper;

/// Asks as fast as it is answered, by the program wrk: one thread, connections that stay open.
final class Wrk {

    private final Path folder;
    private final int connections;
    private final Path script;
    private final JsonMapper json = new JsonMapper();

    /// @param connections how many ask at a time
    /// @throws IOException if the program is not there
    Wrk(Path folder, int connections) throws IOException, InterruptedException {
        this.folder = folder;
        this.connections = connections;
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
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c" + connections,
                        "-d" + time.toSeconds() + "s",
                        "-s",
                        script.toString(),
                        base.toString(),
                        "--",
                        asked.toString())
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
}

package org.bildwerk.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// Drives a running application by REST alone through the main job: upload, find, edit, approve, publish, deliver,
/// sitemap, structured data. Prints one JSON line a step and exits with 0 where all went well.
///
/// Takes the application that runs on the home folder in `bildwerk.home`; where none runs, it starts one on a folder of
/// its own. What it uploaded it takes away again.
public final class Smoke {

    private static final int FAILED = 1;

    private Smoke() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run());
    }

    private static int run() throws IOException {
        var home = Path.of(System.getProperty("bildwerk.home", ".bildwerk"));
        var url = runningAt(home);
        if (url.isPresent()) {
            var key = Files.readString(home.resolve("run/operator.key")).strip();
            return journey(url.get(), key);
        }
        System.err.println("Nothing runs on " + home + "; starting an application on a folder of its own");
        var own = Files.createTempDirectory("bildwerk-smoke");
        try (var application = RunningApplication.start(own.resolve("home"))) {
            return journey(application.url(), application.operatorKey());
        } finally {
            remove(own);
        }
    }

    private static int journey(URI url, String key) {
        try (var api = new Api(url, key);
                var visitor = new Api(url, "")) {
            new SmokeJourney(api, visitor, new StepLog(System.out)).run();
            return 0;
        } catch (RuntimeException e) {
            System.err.println("The smoke test stopped: " + e.getMessage());
            return FAILED;
        }
    }

    /// A file in the run folder is a claim; the process proves it.
    private static Optional<URI> runningAt(Path home) throws IOException {
        var file = home.resolve("run/application.json");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var part = JsonMapper.shared().readTree(Files.readString(file));
        return ProcessHandle.of(part.get("pid").asLong())
                .filter(ProcessHandle::isAlive)
                .map(process -> URI.create(part.get("url").asString()));
    }

    private static void remove(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}

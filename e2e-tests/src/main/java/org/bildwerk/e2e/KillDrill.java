package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/// Uploads without pause while it kills the application, its database and its search at seeded moments, and remembers
/// what the server acknowledged. After every restart each acknowledged picture must be there; [Survey] tells at the end
/// what is.
public final class KillDrill {

    /// Whose turn it is to die.
    enum Victim {
        APPLICATION,
        DATABASE,
        SEARCH,
        ALL
    }

    /// A picture that the server said it has.
    public record Acknowledged(String id, String sha256) {}

    private final Path folder;
    private final Random random;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final List<String> story = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicBoolean uploading = new AtomicBoolean(true);
    private final AtomicReference<RunningApplication> application;

    /// @param folder where the pictures to upload are written
    /// @param application a running one; the drill replaces it by what it restarts
    public KillDrill(Path folder, RunningApplication application, long seed) {
        this.folder = folder;
        this.application = new AtomicReference<>(application);
        this.random = new Random(seed);
    }

    /// Kills so many times, then ends the uploads.
    ///
    /// @return the application that runs now; the caller closes it
    public RunningApplication run(int kills) {
        var uploaders = List.of(
                Thread.ofPlatform().start(this::upload), Thread.ofPlatform().start(this::upload));
        try {
            for (int round = 1; round <= kills; round++) {
                LockSupport.parkNanos(
                        Duration.ofMillis(200 + random.nextInt(4000)).toNanos());
                kill(round, Victim.values()[random.nextInt(Victim.values().length)]);
            }
        } finally {
            uploading.set(false);
            uploaders.forEach(KillDrill::join);
        }
        return application.get();
    }

    /// Returns what the server acknowledged so far.
    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /// Tells round by round who was killed.
    public List<String> story() {
        return List.copyOf(story);
    }

    private void kill(int round, Victim victim) {
        var running = application.get();
        story.add("%d: %s after %d acknowledged".formatted(round, victim, acknowledged.size()));
        switch (victim) {
            case APPLICATION -> running.kill();
            case DATABASE -> end(running, "postgres");
            case SEARCH -> end(running, "search");
            case ALL -> {
                running.kill();
                end(running, "postgres");
                end(running, "search");
            }
        }
        if (victim == Victim.APPLICATION || victim == Victim.ALL) {
            application.set(RunningApplication.start(running.home()));
        } else {
            running.awaitReady();
        }
    }

    private static void end(RunningApplication running, String part) {
        var state = running.home().resolve("run").resolve(part + ".json");
        try {
            var pid = new JsonMapper()
                    .readTree(Files.readString(state))
                    .get("pid")
                    .asLong();
            ProcessHandle.of(pid).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read which process is the " + part, e);
        }
    }

    private void upload() {
        while (uploading.get()) {
            int number = made.incrementAndGet();
            var picture = Pictures.jpeg(folder, "drill-" + number + ".jpg", number, 640, 427);
            try (var api = application.get().api()) {
                var answer = api.upload(picture, "drill");
                if (answer.status() == 201) {
                    acknowledged.add(new Acknowledged(answer.json().get("id").asString(), sha256(picture)));
                }
            } catch (UncheckedIOException | IllegalStateException refused) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static String sha256(Path file) {
        return Api.sha256(bytes(file));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

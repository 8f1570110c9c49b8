package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The packaged application as a process of its own, on a home folder that outlives it, so that a test can kill it and
/// start it again. Listens on loopback at a free port. Not thread-safe.
public final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern PASSWORD = Pattern.compile("(?im)password[^:\n]*:\\s*(\\S+)\\s*$");

    private final Path home;
    private final URI url;
    private final Process process;
    private final Path log;

    private RunningApplication(Path home, URI url, Process process, Path log) {
        this.home = home;
        this.url = url;
        this.process = process;
        this.log = log;
    }

    /// Starts the application and returns when it is healthy and its search answers.
    public static RunningApplication start(Path home, String... settings) {
        return start(new Launch(home, Map.of()), settings);
    }

    /// Starts the application in an environment of its own and returns when it is healthy and its search answers.
    ///
    /// @param launch where, and in which environment
    public static RunningApplication start(Launch launch, String... settings) {
        try {
            return start(launch, freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no free port", e);
        }
    }

    private static RunningApplication start(Launch launch, int port, String... settings) {
        var home = launch.home();
        try {
            Files.createDirectories(home);
            var log = home.resolveSibling(home.getFileName() + ".log");
            var command = Stream.concat(Stream.of("--server.port=" + port), Stream.of(settings));
            var process = launch.process(command.toList())
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var application = new RunningApplication(home, URI.create("http://127.0.0.1:" + port), process, log);
            application.awaitReady();
            return application;
        } catch (IOException e) {
            throw new UncheckedIOException("The application could not be started on " + home, e);
        }
    }

    /// Ends the process in order and starts another at the same address and on the same home folder.
    ///
    /// @param environment in which the other one runs
    public RunningApplication restart(Map<String, String> environment, String... settings) {
        close();
        return start(new Launch(home, environment), url.getPort(), settings);
    }

    public URI url() {
        return url;
    }

    public URI url(String path) {
        return url.resolve(path);
    }

    /// Returns a client that acts as the owner of the home folder; the caller closes it.
    public Api api() {
        return new Api(url, operatorKey());
    }

    public Path home() {
        return home;
    }

    public long pid() {
        return process.pid();
    }

    /// Returns the key that the application made for the owner of its home folder.
    public String operatorKey() {
        try {
            return Files.readString(keyFile());
        } catch (IOException e) {
            throw new UncheckedIOException("The application left no key in its home folder", e);
        }
    }

    private Path keyFile() {
        return home.resolve("run").resolve("operator.key");
    }

    /// Returns the administrator's password that the first start printed, looked for in everything logged on this home.
    public Optional<String> printedPassword() {
        var found = PASSWORD.matcher(logged());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    public String logged() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a subcommand of the jar on this application's home folder, to its end.
    ///
    /// @throws IllegalStateException with its output if it fails
    public void operate(String... words) {
        operate(home, words);
    }

    /// Runs a subcommand of the jar on a home folder, to its end.
    ///
    /// @throws IllegalStateException with its output if it fails
    public static void operate(Path home, String... words) {
        try {
            var process = new Launch(home, Map.of()).process(List.of(words)).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.join(" ", words) + " could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + words[0], e);
        }
    }

    /// Ends the process as a power cut would: no shutdown hook runs, its database and search processes stay behind.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Ends the process in order.
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not end within 90 seconds; its log is " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the application is healthy and its search answers.
    ///
    /// @throws IllegalStateException with the end of its log if it is not so within four minutes
    public void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            await(client, "/actuator/health", deadline);
            await(client, "/api/v1/assets?size=1&facets=", deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the application came up", e);
        }
    }

    private void await(HttpClient client, String path, long deadline) throws InterruptedException {
        while (!answers(client, path)) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException("The application did not come up:\n" + tail());
            }
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
    }

    private boolean answers(HttpClient client, String path) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url(path)).timeout(Duration.ofSeconds(5));
            if (Files.exists(keyFile())) {
                request.header("Authorization", "Bearer " + operatorKey());
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String tail() {
        var lines = logged().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server that takes part: a process of its own on loopback.
///
/// @param version what it says it is
record Contestant(String name, String version, URI base, Process process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// Starts a program and returns when it listens.
    ///
    /// @param port where the command makes it listen
    static Contestant start(String name, String version, int port, Path folder, List<String> command)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!listens(port)) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IOException(name + " did not come up: '%s'".formatted(String.join(" ", command)));
            }
        }
        return new Contestant(name, version, URI.create("http://127.0.0.1:" + port), process);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean listens(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

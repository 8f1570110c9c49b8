package org.bildwerk.indexer.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bildwerk.indexer.SearchRefusal;

/// Starts the embedded node, or takes over the one that an earlier application left running.
final class NodeStarter {
    private final NodeSettings settings;
    private final NodeUser user;

    NodeStarter(NodeSettings settings, NodeUser user) {
        this.settings = settings;
        this.user = user;
    }

    NodeFolders prepare() {
        return NodeFolders.prepare(settings, user);
    }

    /// Finds a node that still runs on these folders, and takes it over.
    Optional<NodeProcess> orphan(NodeFolders folders) throws IOException {
        var found = NodeProcess.on(folders.root());
        if (found.isPresent()) {
            note(found.get(), folders);
        }
        return found;
    }

    /// Starts a new node and waits until it listens.
    NodeProcess start(NodeFolders folders) throws IOException, InterruptedException {
        requireReachableJava();
        var port = freePort();
        new NodeConfiguration(folders, settings.heap(), port, freePort()).write();
        user.own(folders.root());
        password(folders);
        Files.deleteIfExists(folders.pidFile());
        execute(folders, "", "elasticsearch", "-d", "-p", folders.pidFile().toString());
        var pid = Long.parseLong(Files.readString(folders.pidFile()).strip());
        var handle = ProcessHandle.of(pid).orElseThrow(() -> died(folders));
        var node = new NodeProcess(handle, port);
        note(node, folders);
        return node;
    }

    /// Tells other tools of this installation which process it is.
    private void note(NodeProcess node, NodeFolders folders) throws IOException {
        var started = node.handle().info().startInstant().orElseGet(Instant::now);
        new NodeRecord(node.handle().pid(), node.port(), folders.root().toString(), started)
                .write(settings.stateFile());
    }

    /// Returns the password of the built-in superuser, made on the first start.
    String password(NodeFolders folders) throws IOException, InterruptedException {
        var file = folders.root().resolve("password");
        var keystore = folders.config().resolve("elasticsearch.keystore");
        if (Files.exists(file) && Files.exists(keystore)) {
            return Files.readString(file);
        }
        Files.deleteIfExists(keystore);
        var secret = generate();
        NodeFolders.writeSecret(file, secret);
        execute(folders, secret, "elasticsearch-keystore", "add", "-x", "-f", "-s", "bootstrap.password");
        return secret;
    }

    private void requireReachableJava() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!user.reaches(java)) {
            throw new NodeFailed(java.toString(), SearchRefusal.SEARCH_JAVA_CLOSED);
        }
    }

    private void execute(NodeFolders folders, String input, String program, String... arguments)
            throws IOException, InterruptedException {
        var output = settings.run().resolve(program + ".log");
        Files.createDirectories(settings.run());
        var command = new ArrayList<>(List.of(folders.executable(program).toString()));
        command.addAll(List.of(arguments));
        var process = builder(folders, command, output).start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input);
        }
        try {
            var signs = new LifeSigns(process.toHandle(), List.of(output, folders.log()), System::nanoTime);
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (!signs.goOn()) {
                    throw signs.givenUp();
                }
            }
            if (process.exitValue() != 0) {
                throw failed(program, process.exitValue(), output, folders);
            }
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private ProcessBuilder builder(NodeFolders folders, List<String> command, Path output) {
        var builder = new ProcessBuilder(user.command(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("ES_") || name.equals("CLI_JAVA_OPTS"));
        List.of("JAVA_HOME", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS").forEach(environment::remove);
        environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
        environment.put("ES_PATH_CONF", folders.config().toString());
        environment.put("ES_TMPDIR", folders.root().resolve("tmp").toString());
        return builder;
    }

    private static NodeFailed failed(String program, int status, Path output, NodeFolders folders) throws IOException {
        var lines = Files.readAllLines(output);
        var last = lines.subList(Math.max(0, lines.size() - 5), lines.size());
        var detail = String.join(" | ", last) + "; see " + folders.log() + " and " + output;
        return new NodeFailed(detail, SearchRefusal.SEARCH_PROGRAM_FAILED, program, status);
    }

    static NodeFailed died(NodeFolders folders) {
        return new NodeFailed("see " + folders.log(), SearchRefusal.SEARCH_ENDED);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String generate() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

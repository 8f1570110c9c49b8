package org.bildwerk.delivery.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.dam.People;
import org.bildwerk.dam.account.Identity;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// A node in a process of its own, on the class path of the tests, so that it can be killed.
final class NodeProcess implements AutoCloseable {

    private static final String READY = "node is ready";

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Node {

        @Bean
        Identity identity() {
            return People::administrator;
        }
    }

    /// Starts a node and returns when it is ready.
    ///
    /// @param settings each as `key=value`
    static NodeProcess start(List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dbildwerk.native=" + System.getProperty("bildwerk.native"),
                "-cp",
                System.getProperty("java.class.path"),
                NodeProcess.class.getName()));
        command.addAll(settings);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        var reader = process.inputReader();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.contains(READY)) {
                drain(reader);
                return new NodeProcess(process);
            }
            said.add(line);
        }
        throw new IllegalStateException("The node did not start:\n" + String.join("\n", said));
    }

    /// A process whose words nobody reads stops when the pipe is full.
    private static void drain(BufferedReader reader) {
        Thread.ofPlatform().daemon().start(() -> {
            try (reader) {
                while (reader.readLine() != null) {}
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
    }

    public static void main(String[] settings) {
        var application = new SpringApplicationBuilder(Node.class)
                .web(WebApplicationType.SERVLET)
                .properties(settings)
                .run();
        System.out.println(READY + application.getId());
    }

    /// Ends it as a power cut would.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}

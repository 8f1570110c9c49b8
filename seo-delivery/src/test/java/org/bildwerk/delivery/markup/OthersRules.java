package org.bildwerk.delivery.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.dam.Json;
import tools.jackson.databind.JsonNode;

/// What others say of our structured data: Adobe's validator, which knows Google's rules for search results, and the
/// vocabulary of schema.org as Google publishes it for TypeScript, with the compiler for a judge. All are fetched by
/// npm,
/// pinned by digest, and kept beside the native libraries.
final class OthersRules {

    private static final Path FOLDER = Path.of(System.getProperty("bildwerk.native"), "structured-data");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "validate.mjs");

    private OthersRules() {}

    /// Returns what is wrong with each of the documents, nothing where it is right.
    static List<List<String>> brokenBy(List<JsonNode> documents) {
        try {
            install();
            var answer = run(Json.write(documents), "node", "validate.mjs");
            return Json.mapper()
                    .readTree(answer)
                    .valueStream()
                    .map(OthersRules::texts)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The validators of structured data cannot be used", e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        var pinned = new String(resource("package-lock.json"), StandardCharsets.UTF_8);
        for (var name : FILES) {
            Files.write(FOLDER.resolve(name), resource(name));
        }
        var mark = FOLDER.resolve("installed-of");
        if (!Files.exists(mark) || !Files.readString(mark).equals(pinned)) {
            run("", "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent");
            Files.writeString(mark, pinned);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = OthersRules.class.getResourceAsStream("validators/" + name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }

    private static String run(String input, String... command) throws IOException {
        var errors = Files.createTempFile("structured-data", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectError(errors.toFile())
                    .start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor())
                    .as("%s: %s", String.join(" ", command), Files.readString(errors))
                    .isZero();
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + command[0], e);
        } finally {
            Files.delete(errors);
        }
    }
}

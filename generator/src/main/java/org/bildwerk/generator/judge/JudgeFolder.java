package org.bildwerk.generator.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bildwerk.generator.GeneratorRefused;
import org.bildwerk.generator.model.ModelDigest;
import org.bildwerk.generator.registry.CardFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the folder of a judge among the folders of models, and looks again now and then. Thread-safe.
final class JudgeFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long LARGEST_CONFIG = 4 << 20;
    private static final long LOOK_AGAIN_NANOS = 5_000_000_000L;

    private final List<Path> parents;
    private final Predicate<Judge> wanted;
    private @Nullable Judge found;
    private long looked = System.nanoTime() - LOOK_AGAIN_NANOS;

    JudgeFolder(List<Path> parents, Predicate<Judge> wanted) {
        this.parents = List.copyOf(parents);
        this.wanted = wanted;
    }

    /// A folder with a graph, its configuration and how it wants its pictures.
    ///
    /// @param stamp changes with the graph
    /// @param digest SHA-256 of the graph
    record Judge(Path place, JsonNode config, JsonNode preprocessing, String stamp, String digest) {

        Path graph() {
            return place.resolve("model.onnx");
        }

        /// Names it with as much of the digest as tells it from others.
        String name() {
            return "%s %s".formatted(place.getFileName(), digest.substring(0, 12));
        }
    }

    synchronized Optional<Judge> find() {
        long now = System.nanoTime();
        if (now - looked >= LOOK_AGAIN_NANOS) {
            looked = now;
            found = look().orElse(null);
        }
        return Optional.ofNullable(found);
    }

    private Optional<Judge> look() {
        return parents.stream()
                .flatMap(parent -> inside(parent).stream())
                .flatMap(place -> read(place).stream())
                .filter(wanted)
                .findFirst();
    }

    private static List<Path> inside(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> places = Files.list(parent)) {
            return places.filter(place -> Files.isRegularFile(place.resolve("model.onnx")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private Optional<Judge> read(Path place) {
        try {
            var licence = CardFile.read(place.resolve(CardFile.NAME)).licence();
            if (licence == null || licence.isBlank()) {
                return Optional.empty();
            }
            var graph = place.resolve("model.onnx");
            var stamp = Files.size(graph) + " " + Files.getLastModifiedTime(graph);
            var before = found;
            var digest = before != null
                            && before.place().equals(place)
                            && before.stamp().equals(stamp)
                    ? before.digest()
                    : ModelDigest.of(graph);
            return Optional.of(new Judge(
                    place,
                    json(place.resolve("config.json")),
                    json(place.resolve("preprocessor_config.json")),
                    stamp,
                    digest));
        } catch (IOException | JacksonException | GeneratorRefused e) {
            return Optional.empty();
        }
    }

    private static JsonNode json(Path file) throws IOException {
        return !Files.isRegularFile(file) || Files.size(file) > LARGEST_CONFIG
                ? JSON.createObjectNode()
                : JSON.readTree(Files.readString(file));
    }
}

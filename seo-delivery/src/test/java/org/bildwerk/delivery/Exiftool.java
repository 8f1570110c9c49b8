package org.bildwerk.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.Json;

/// The installed exiftool, which knows nothing of how we read and write metadata.
public final class Exiftool {

    private static final List<String> COMMAND = List.of("exiftool", "-json", "-n", "-G1", "-sep", "|");

    private Exiftool() {}

    /// Returns what exiftool finds in one file, by group and name.
    public static Map<String, String> tags(Path file) {
        return tags(List.of(file)).getFirst();
    }

    /// Returns what exiftool finds in each of the files, which is much faster than one after the other.
    public static List<Map<String, String>> tags(List<Path> files) {
        var command = new ArrayList<>(COMMAND);
        files.forEach(file -> command.add(file.toString()));
        return read(run(command));
    }

    /// Writes tags into a file, as `-Group:Name=value`.
    public static void write(Path file, List<String> tags) {
        var command = new ArrayList<>(List.of("exiftool", "-n", "-q", "-overwrite_original"));
        command.addAll(tags);
        command.add(file.toString());
        run(command);
    }

    private static String run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(text).isZero();
            return text;
        } catch (IOException e) {
            throw new IllegalStateException("exiftool cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Map<String, String>> read(String json) {
        var files = new ArrayList<Map<String, String>>();
        for (var file : Json.read(json)) {
            var tags = new HashMap<String, String>();
            file.properties()
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue().asString()));
            files.add(tags);
        }
        return files;
    }
}

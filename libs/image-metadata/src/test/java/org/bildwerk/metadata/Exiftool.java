package org.bildwerk.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The installed exiftool, which reads and writes independently of us.
final class Exiftool {

    private static final Pattern LINE = Pattern.compile("\\[(\\S+)\\] (\\S+):(.*)");

    private Exiftool() {}

    /// Returns the raw values of all tags by group and name, several values joined by a bar.
    static Map<String, String> read(Path file) {
        var tags = new HashMap<String, String>();
        run("-n", "-S", "-G1", "-sep", "|", "-charset", "iptc=UTF8", file.toString())
                .lines()
                .forEach(line -> {
                    var tag = LINE.matcher(line);
                    if (tag.matches()) {
                        tags.put(tag.group(1) + ":" + tag.group(2), tag.group(3).strip());
                    }
                });
        return tags;
    }

    static void write(Path file, String... assignments) {
        var arguments = new ArrayList<>(List.of("-n", "-overwrite_original", "-charset", "iptc=UTF8"));
        arguments.addAll(List.of(assignments));
        arguments.add(file.toString());
        run(arguments.toArray(String[]::new));
    }

    static String run(String... arguments) {
        var command = new ArrayList<>(List.of("exiftool"));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("exiftool failed: " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException("exiftool is needed for the tests (libimage-exiftool-perl)", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }
}

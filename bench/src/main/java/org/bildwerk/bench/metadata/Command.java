package org.bildwerk.bench.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Runs other programs and takes what they print.
final class Command {

    private Command() {}

    /// What a program left behind.
    record Result(int exitCode, String output, String errors) {}

    static Result run(Path folder, List<String> words) throws IOException, InterruptedException {
        var errors = Files.createTempFile(folder, "command", ".err");
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        var told = Files.readString(errors, StandardCharsets.UTF_8);
        Files.delete(errors);
        return new Result(exitCode, output, told);
    }

    /// Runs a program that has to succeed.
    static String output(Path folder, List<String> words) throws IOException, InterruptedException {
        var result = run(folder, words);
        if (result.exitCode() != 0) {
            throw new IOException(
                    "%s ended with %d: %s".formatted(words.getFirst(), result.exitCode(), result.errors()));
        }
        return result.output();
    }

    static boolean isThere(Path folder, String program) throws InterruptedException {
        try {
            return run(folder, List.of("sh", "-c", "command -v " + program)).exitCode() == 0;
        } catch (IOException none) {
            return false;
        }
    }

    static List<String> words(List<String> first, String... more) {
        var words = new ArrayList<>(first);
        words.addAll(List.of(more));
        return words;
    }
}

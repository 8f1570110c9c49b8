package org.bildwerk.generator.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// SHA-256 over the files of a model: the same files under the same names, the same digest.
public final class ModelDigest {

    private static final int CHUNK = 1 << 20;

    private ModelDigest() {}

    /// Returns the digest of a file, or over the paths and digests of all files of a folder, sorted.
    ///
    /// @param ignored names of files that say nothing of the pictures, such as a card
    public static String of(Path place, String... ignored) {
        try {
            return Files.isRegularFile(place) ? hex(file(place)) : folder(place, List.of(ignored));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Path folder, List<String> ignored) throws IOException {
        var whole = sha256();
        for (var file : files(folder)) {
            var path = folder.relativize(file).toString().replace('\\', '/');
            if (!ignored.contains(path)) {
                whole.update(path.getBytes(StandardCharsets.UTF_8));
                whole.update((byte) 0);
                whole.update(file(file));
            }
        }
        return hex(whole.digest());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted((a, b) -> folder.relativize(a)
                            .toString()
                            .compareTo(folder.relativize(b).toString()))
                    .toList();
        }
    }

    private static byte[] file(Path file) throws IOException {
        var digest = sha256();
        var chunk = ByteBuffer.allocate(CHUNK);
        try (var channel = FileChannel.open(file)) {
            while (channel.read(chunk.clear()) >= 0) {
                digest.update(chunk.flip());
            }
        }
        return digest.digest();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

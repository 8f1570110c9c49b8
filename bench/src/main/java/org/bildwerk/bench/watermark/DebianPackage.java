package org.bildwerk.bench.watermark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/// A package of the distribution whose pictures are measured with; never shipped.
///
/// @param folder where its photographs lie
public record DebianPackage(String name, String version, String sha256, String folder) {

    /// Returns the JPEG files of the folder, sorted by their names; fetches and unpacks the package where it is not
    /// there.
    ///
    /// @throws IOException if the package cannot be had or is not the pinned one
    public List<Path> photographs(Path cache) throws IOException, InterruptedException {
        var unpacked = cache.resolve(name + "_" + version);
        if (!Files.exists(unpacked)) {
            fetch(cache, unpacked);
        }
        try (var files = Files.list(unpacked.resolve(folder))) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    private void fetch(Path cache, Path unpacked) throws IOException, InterruptedException {
        var here = Files.createDirectories(cache.resolve("fetching-" + name));
        run(here, "apt-get", "download", name + "=" + version);
        var file = here.resolve("%s_%s_all.deb".formatted(name, version));
        if (!sha256.equals(digest(file))) {
            throw new IOException(file + " is not the pinned package: its SHA-256 differs");
        }
        run(here, "dpkg-deb", "--extract", file.toString(), "unpacked");
        Files.move(here.resolve("unpacked"), unpacked);
        Files.delete(file);
        Files.delete(here);
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("'%s' failed; the photographs come from Debian's packages and need it"
                    .formatted(String.join(" ", command)));
        }
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}

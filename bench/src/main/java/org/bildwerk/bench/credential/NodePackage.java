package org.bildwerk.bench.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.bildwerk.bench.process.Commands;

/// A package of npm at a pinned version, unpacked without its dependencies and without running its scripts.
///
/// @param integrity its SHA-512 in Base64
record NodePackage(String name, String version, String integrity) {

    /// c2pa-rs 0.82.1 as an addon of Node.
    static final NodePackage C2PA_NODE_OLD = new NodePackage(
            "c2pa-node",
            "0.5.5",
            "21MEouB0yFP/Z1IvwK73bUB52szuO9wt+RjprBk7nTuEiPkho53ZTZ1f0spA/eM+pDYdreEe/OJnKRu7FJeYfQ==");

    /// c2pa-rs 0.91.0; the newest that loads. Its scripts need a package that is not there, the addon does not.
    static final NodePackage C2PA_NODE_NEW = new NodePackage(
            "c2pa-node",
            "0.9.8",
            "S909fQu1L32Ye57CFkA/QY8TNwXbyTSJgzThpqhq1gNW9sdeAp1/lY5IKolN4ZBrqOvPnbdmc37aWVaaIc31kQ==");

    String label() {
        return name + "-" + version;
    }

    void unpackInto(Path folder) throws IOException, InterruptedException {
        var here = Files.createDirectories(folder.resolve(label()));
        Commands.run(
                here, List.of("npm", "pack", "--ignore-scripts", "--silent", "@contentauth/" + name + "@" + version));
        var archive = here.resolve("contentauth-" + label() + ".tgz");
        if (!integrity.equals(digest(archive))) {
            throw new IOException(archive + " is not the pinned package: its SHA-512 differs");
        }
        Commands.run(here, List.of("tar", "xzf", archive.toString()));
        Files.delete(archive);
    }

    private static String digest(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-512", e);
        }
    }
}

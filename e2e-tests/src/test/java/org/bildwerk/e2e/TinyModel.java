package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/// A model of a few thousand random weights, as the tests of the generator use it: its pictures are noise, but whole.
final class TinyModel {

    static final String NAME = "tiny";

    private static final String PACKED = "sd1-script/";

    private TinyModel() {}

    /// Installs it in a home folder, as somebody would who copies a folder there.
    static void install(Path home) {
        try {
            var files = unpacked(Path.of(System.getProperty("bildwerk.tiny.models")));
            var folder = home.resolve("models").resolve(NAME);
            for (var file : files.entrySet()) {
                if (file.getKey().startsWith(PACKED)) {
                    var target = folder.resolve(file.getKey().substring(PACKED.length()));
                    Files.createDirectories(target.getParent());
                    Files.write(target, file.getValue());
                }
            }
            Files.writeString(folder.resolve("bildwerk.json"), "{\"licence\": \"Apache-2.0\"}");
        } catch (IOException e) {
            throw new UncheckedIOException("The tiny model cannot be installed in " + home, e);
        }
    }

    private static Map<String, byte[]> unpacked(Path archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var packed = new ZipInputStream(Files.newInputStream(archive))) {
            for (var entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                files.put(entry.getName(), packed.readAllBytes());
            }
        }
        // What several models share is packed once.
        var same = new JsonMapper().readTree(files.get("same.json"));
        same.properties()
                .forEach(copy ->
                        files.put(copy.getKey(), files.get(copy.getValue().asString())));
        return files;
    }
}

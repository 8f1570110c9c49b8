package org.bildwerk.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Files in the home folder's object store that no asset refers to.
public final class Orphans {

    private Orphans() {}

    /// Orders a sweep without grace and returns the files that are there although the library does not name them.
    public static List<String> afterSweep(Api api, Path home) {
        api.post("/api/v1/storage/sweep", Map.of("grace", "PT0S"));
        var named = named(api);
        try (var files = Files.walk(home.resolve("blobs"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !named.contains(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The object store in " + home + " cannot be listed", e);
        }
    }

    /// Lists what the library refers to, page by page.
    private static Set<String> named(Api api) {
        var named = new TreeSet<String>();
        var after = "";
        while (true) {
            int known = named.size();
            api.get("/api/v1/storage/blobs?after=" + after).get("sha256").forEach(blob -> named.add(blob.asString()));
            if (named.size() == known) {
                return named;
            }
            after = named.last();
        }
    }
}

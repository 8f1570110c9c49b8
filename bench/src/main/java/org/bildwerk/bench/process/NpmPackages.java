package org.bildwerk.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Packages of npm with our scripts beside them, at the versions and digests that a lock file pins.
///
/// @param folder where they lie
public record NpmPackages(Path folder) {

    private static final String LOCK = "package-lock.json";

    /// Writes `package.json`, its lock file and the scripts into a folder, and fetches the packages where they are not
    /// there, without running their scripts.
    ///
    /// @param beside the class that the files lie beside
    public static NpmPackages install(Class<?> beside, Path folder, String... scripts)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Resources.write(beside, "package.json", folder);
        Resources.write(beside, LOCK, folder);
        for (var script : scripts) {
            Resources.write(beside, script, folder);
        }
        var pinned = Files.readString(folder.resolve(LOCK));
        var mark = folder.resolve("installed-of");
        if (!Files.exists(mark) || !Files.readString(mark).equals(pinned)) {
            System.err.println("fetching the packages of " + folder.getFileName());
            Commands.run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
            Files.writeString(mark, pinned);
        }
        return new NpmPackages(folder);
    }

    /// Returns the version of a package.
    public String version(String name) throws IOException {
        var about = Files.readString(at(name).resolve("package.json"));
        return new JsonMapper().readTree(about).get("version").asString();
    }

    /// Returns the folder of a package.
    public Path at(String name) {
        return folder.resolve("node_modules").resolve(name);
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.bench.process.Commands;
import org.bildwerk.bench.process.NodeScript;
import tools.jackson.databind.json.JsonMapper;

/// sharp with our scripts beside it, fetched at pinned digests.
final class SharpPackage {

    private static final List<String> OWN_FILES =
            List.of("package.json", "package-lock.json", "ladder.mjs", "defaults.mjs", "server.mjs");

    private SharpPackage() {}

    /// Starts one of the scripts.
    ///
    /// @param folder where the packages lie; they are fetched where they do not
    static NodeScript start(Path folder, String script) throws IOException, InterruptedException {
        install(folder);
        return new NodeScript(folder, script);
    }

    /// Starts a server that shrinks the pictures of a folder.
    ///
    /// @param folder where the packages lie; they are fetched where they do not
    static Contestant serve(Path folder, Path pictures) throws IOException, InterruptedException {
        install(folder);
        var about = Files.readString(folder.resolve("node_modules/sharp/package.json"));
        var version = new JsonMapper().readTree(about).get("version").asString();
        int port = Contestant.freePort();
        var command = List.of("node", "server.mjs", Integer.toString(port), pictures.toString());
        return Contestant.start("sharp", version, port, folder, command);
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : OWN_FILES) {
            Resources.write(name, folder);
        }
        var pinned = Files.readString(folder.resolve("package-lock.json"));
        var mark = folder.resolve("installed-of");
        if (!Files.exists(mark) || !Files.readString(mark).equals(pinned)) {
            System.err.println("fetching sharp");
            Commands.run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--silent"));
            Files.writeString(mark, pinned);
        }
    }
}

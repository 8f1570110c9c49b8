package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.bench.process.NodeScript;
import org.bildwerk.bench.process.NpmPackages;

/// sharp with our scripts beside it, fetched at pinned digests.
final class SharpPackage {

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
        var version = install(folder).version("sharp");
        int port = Contestant.freePort();
        var command = List.of("node", "server.mjs", Integer.toString(port), pictures.toString());
        return Contestant.start("sharp", version, port, folder, command);
    }

    private static NpmPackages install(Path folder) throws IOException, InterruptedException {
        return NpmPackages.install(SharpPackage.class, folder, "ladder.mjs", "defaults.mjs", "server.mjs");
    }
}

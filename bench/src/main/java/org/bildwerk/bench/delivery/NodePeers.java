package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.process.Commands;
import org.bildwerk.bench.process.NodeScript;
import org.bildwerk.bench.process.NpmPackages;
import org.bildwerk.bench.process.Resources;

/// The peers from npm with our scripts beside them, fetched at pinned digests where they are not there.
final class NodePeers {

    private static final String NEXT = "node_modules/next/dist/bin/next";
    private static final List<String> PAGE = List.of("next/next.config.mjs", "next/pages/index.js");

    private final NpmPackages packages;
    private final Path folder;

    private NodePeers(NpmPackages packages, Path folder) {
        this.packages = packages;
        this.folder = folder;
    }

    /// @param folder where the packages lie
    static NodePeers install(Path folder) throws IOException, InterruptedException {
        var packages =
                NpmPackages.install(NodePeers.class, folder, "ladder.mjs", "defaults.mjs", "server.mjs", "ipx.mjs");
        return new NodePeers(packages, folder);
    }

    /// Starts one of the scripts that answer lines with sharp.
    NodeScript script(String name) throws IOException {
        return new NodeScript(folder, name);
    }

    /// Returns the version of a package.
    String version(String name) throws IOException {
        return packages.version(name);
    }

    /// Starts sharp in a plain server.
    ///
    /// @param pictures the folder with the pictures that it shrinks
    Contestant sharp(Path pictures) throws IOException, InterruptedException {
        return serve("sharp", packages.version("sharp"), "server.mjs", pictures);
    }

    /// Starts ipx, which brings a sharp of its own.
    Contestant ipx(Path pictures) throws IOException, InterruptedException {
        var version = "%s (sharp %s)".formatted(packages.version("ipx"), packages.version("ipx/node_modules/sharp"));
        return serve("ipx", version, "ipx.mjs", pictures);
    }

    private Contestant serve(String name, String version, String script, Path pictures)
            throws IOException, InterruptedException {
        int port = Contestant.freePort();
        var command = List.of("node", script, Integer.toString(port), pictures.toString());
        return Contestant.start(name, version, port, folder, command);
    }

    /// Starts an application of Next, built for production, whose public files are the pictures.
    Contestant next(Path pictures) throws IOException, InterruptedException {
        var application = folder.resolve("next");
        var version = "%s (sharp %s)".formatted(packages.version("next"), packages.version("sharp"));
        build(application, version);
        var shown = application.resolve("public");
        Files.deleteIfExists(shown);
        Files.createSymbolicLink(shown, pictures.toAbsolutePath());
        int port = Contestant.freePort();
        return Contestant.start(
                "Next", version, port, application, next("start", "-H", "127.0.0.1", "-p", Integer.toString(port)));
    }

    private void build(Path application, String version) throws IOException, InterruptedException {
        var wanted = new StringBuilder(version);
        for (var file : PAGE) {
            wanted.append(Files.readString(Resources.write(NodePeers.class, file, folder)));
        }
        var mark = application.resolve("built-of");
        if (!Files.exists(mark) || !Files.readString(mark).contentEquals(wanted)) {
            System.err.println("building the application of Next");
            Commands.run(application, next("build"));
            Files.writeString(mark, wanted);
        }
    }

    private List<String> next(String... words) {
        var command = new ArrayList<>(List.of("env", "NEXT_TELEMETRY_DISABLED=1", "node"));
        command.add(folder.resolve(NEXT).toString());
        command.addAll(List.of(words));
        return List.copyOf(command);
    }
}

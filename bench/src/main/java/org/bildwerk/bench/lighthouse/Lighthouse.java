package org.bildwerk.bench.lighthouse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bildwerk.bench.process.NodeScript;
import org.bildwerk.bench.process.NpmPackages;

/// Lighthouse from npm in a Node of its own, as it wants a newer one than the distribution has, with the installed
/// Chromium. For one thread.
public final class Lighthouse implements AutoCloseable {

    private static final String CHROMIUM =
            Objects.requireNonNullElse(System.getenv("BILDWERK_CHROMIUM"), "/usr/bin/chromium");

    private final NodeScript script;

    /// @param folder where the packages lie; they are fetched where they do not
    /// @throws IOException if Chromium is not there
    public Lighthouse(Path folder) throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of(CHROMIUM))) {
            throw new IOException(
                    "%s is not there: install Debian's chromium, or set BILDWERK_CHROMIUM".formatted(CHROMIUM));
        }
        var packages = NpmPackages.install(Lighthouse.class, folder, "audit.mjs");
        var machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        var node = packages.at("node-linux-" + machine).resolve("bin/node");
        script = new NodeScript(folder, List.of(node.toString(), "audit.mjs", CHROMIUM));
    }

    /// Returns what it says of a page.
    public Findings look(URI page, Screen screen) throws IOException {
        return script.ask(Map.of("url", page.toString(), "form", screen.form()), Findings.class);
    }

    @Override
    public void close() throws IOException {
        script.close();
    }
}

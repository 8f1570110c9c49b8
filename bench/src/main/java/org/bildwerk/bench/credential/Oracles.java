package org.bildwerk.bench.credential;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.bildwerk.bench.process.Commands;
import org.bildwerk.bench.process.NodeScript;
import org.jspecify.annotations.Nullable;

/// Three readers that are not ours, in one process of Node. For one thread.
final class Oracles implements AutoCloseable {

    static final String OLD = NodePackage.C2PA_NODE_OLD.label();
    static final String NEW = NodePackage.C2PA_NODE_NEW.label();
    static final String TYPESCRIPT = "c2pa-ts";

    private static final String READY = ".ready-1";
    private static final List<String> OWN_FILES = List.of("package.json", "package-lock.json", "verify.mjs");

    private final NodeScript readers;

    /// @param folder where the readers lie; they are fetched at pinned digests where they do not
    Oracles(Path folder) throws IOException, InterruptedException {
        install(folder);
        readers = new NodeScript(folder, "verify.mjs");
    }

    private static void install(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        for (var name : OWN_FILES) {
            try (InputStream file = Objects.requireNonNull(Oracles.class.getResourceAsStream(name), name)) {
                Files.write(folder.resolve(name), file.readAllBytes());
            }
        }
        if (Files.exists(folder.resolve(READY))) {
            return;
        }
        System.err.println("fetching c2pa-node and c2pa-ts");
        Commands.run(folder, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"));
        NodePackage.C2PA_NODE_OLD.unpackInto(folder);
        NodePackage.C2PA_NODE_NEW.unpackInto(folder);
        Files.createFile(folder.resolve(READY));
    }

    private record Question(
            String oracle,
            String mimeType,
            String asset,
            @Nullable String manifest,
            @Nullable String trust) {}

    private record Answer(
            String state,
            List<String> codes,
            @Nullable Integer manifests,
            @Nullable String error) {}

    /// A verdict with the number of manifests that it was come to over.
    record Told(Verdict verdict, int manifests) {}

    /// @param trust authorities in PEM; null for none
    Verdict ask(String oracle, String mimeType, byte[] asset, @Nullable String trust) throws IOException {
        return ask(oracle, mimeType, asset, null, trust).verdict();
    }

    /// Asks about a file whose manifest may lie beside it.
    Told ask(String oracle, DeliveredFile file, @Nullable String trust) throws IOException {
        return ask(oracle, file.mimeType(), file.bytes(), file.manifest(), trust);
    }

    private Told ask(String oracle, String mimeType, byte[] asset, byte @Nullable [] manifest, @Nullable String trust)
            throws IOException {
        var base64 = Base64.getEncoder();
        var beside = manifest == null ? null : base64.encodeToString(manifest);
        var question = new Question(oracle, mimeType, base64.encodeToString(asset), beside, trust);
        var answer = readers.ask(question, Answer.class);
        return new Told(Verdict.of(answer.state(), answer.codes()), Objects.requireNonNullElse(answer.manifests(), 0));
    }

    @Override
    public void close() throws IOException {
        readers.close();
    }
}

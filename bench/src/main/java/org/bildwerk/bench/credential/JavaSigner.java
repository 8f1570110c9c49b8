package org.bildwerk.bench.credential;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paContext;
import org.bildwerk.c2pa.C2paSettings;
import org.bildwerk.c2pa.ContextOptions;
import org.bildwerk.c2pa.ManifestSigner;

/// The C library called through our binding.
final class JavaSigner implements AutoCloseable {

    private final C2paContext context;
    private final ManifestSigner signer;
    private final String definition;

    JavaSigner(C2pa c2pa, String settings, ManifestSigner signer, String definition) {
        this.context = c2pa.context(ContextOptions.STANDARD.withSettings(C2paSettings.STANDARD.withJson(settings)));
        this.signer = signer;
        this.definition = definition;
    }

    /// Signs all files into an empty folder and returns the seconds that each took.
    List<Double> sign(Path source, Path target, List<String> names) throws IOException {
        SigningRace.empty(target);
        var seconds = new ArrayList<Double>();
        for (var name : names) {
            long start = System.nanoTime();
            sign(source.resolve(name), target.resolve(name));
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds;
    }

    private void sign(Path source, Path target) throws IOException {
        try (var builder = context.build(definition);
                var from = FileChannel.open(source);
                var to = FileChannel.open(
                        target, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            builder.sign("image/jpeg", from, to, signer);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.bildwerk.bench.credential;

import java.util.ArrayList;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paContext;
import org.bildwerk.c2pa.C2paException;
import org.bildwerk.c2pa.C2paSettings;
import org.bildwerk.c2pa.ContextOptions;
import org.bildwerk.c2pa.ManifestReader;
import org.bildwerk.c2pa.MemoryChannel;
import tools.jackson.databind.json.JsonMapper;

/// Our binding as one of the readers.
final class OwnReader implements AutoCloseable {

    private final JsonMapper json = new JsonMapper();
    private final C2paContext context;

    OwnReader(C2pa c2pa, C2paSettings settings) {
        this.context = c2pa.context(ContextOptions.STANDARD.withSettings(settings));
    }

    Verdict read(String mimeType, byte[] asset) {
        try {
            return context.read(mimeType, asset).map(this::verdict).orElse(new Verdict("absent", ""));
        } catch (C2paException refused) {
            return new Verdict("unreadable", "");
        }
    }

    /// Reads a file whose manifest may lie beside it.
    Verdict read(DeliveredFile file) {
        var manifest = file.manifest();
        if (manifest == null) {
            return read(file.mimeType(), file.bytes());
        }
        try {
            return context.read(file.mimeType(), MemoryChannel.of(file.bytes()), manifest)
                    .map(this::verdict)
                    .orElse(new Verdict("absent", ""));
        } catch (C2paException refused) {
            return new Verdict("unreadable", "");
        }
    }

    private Verdict verdict(ManifestReader reader) {
        try (reader) {
            var report = json.readTree(reader.json());
            var codes = new ArrayList<String>();
            for (var failure : report.at("/validation_results/activeManifest/failure")) {
                codes.add(failure.path("code").asString());
            }
            return Verdict.of(report.path("validation_state").asString(), codes);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.bildwerk.dam.provenance.evidence;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bildwerk.dam.metadata.embedded.EmbeddedMetadata;
import org.bildwerk.dam.metadata.embedded.Trace;
import org.bildwerk.dam.metadata.embedded.Trace.Place;
import org.bildwerk.dam.metadata.embedded.Traces;
import org.bildwerk.dam.provenance.evidence.generator.BoundedJson;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;

/// Reads the evidence of a file: at ingest what costs little, later what takes the pixels. Thread-safe.
public final class EvidenceReading {

    private final Supplier<Optional<CredentialSource>> credentials;
    private final Supplier<Optional<MarkSource>> marks;
    private final VipsPool pool;

    EvidenceReading(
            Supplier<Optional<CredentialSource>> credentials, Supplier<Optional<MarkSource>> marks, VipsPool pool) {
        this.credentials = credentials;
        this.marks = marks;
        this.pool = pool;
    }

    /// Reads what stands in the metadata and in the credential.
    public Findings withoutPixels(Path file, String mediaType, EmbeddedMetadata embedded) {
        var findings = EvidenceReader.read(embedded.traces(), credential(file, mediaType), null);
        return embedded.unread() ? findings.with(embedded.warnings()) : findings;
    }

    /// Tells whether the pixels may say more.
    public boolean pixelsMaySayMore(boolean hasAlpha) {
        return hasAlpha || marks.get().isPresent();
    }

    /// Looks for our own mark in the pixels of a file.
    Optional<MarkFound> mark(Path picture) throws InterruptedException {
        var source = marks.get();
        return source.isEmpty() ? Optional.empty() : source.get().look(picture);
    }

    /// Reads everything, the pixels included.
    Findings whole(Path file, String mediaType, EmbeddedMetadata embedded, boolean hasAlpha)
            throws InterruptedException {
        var mark = mark(file);
        var traces = hasAlpha ? withHidden(file, embedded.traces()) : embedded.traces();
        var findings = EvidenceReader.read(traces, credential(file, mediaType), mark.orElse(null));
        return embedded.unread() ? findings.with(embedded.warnings()) : findings;
    }

    private @Nullable String credential(Path file, String mediaType) {
        return credentials
                .get()
                .flatMap(source -> source.report(file, mediaType))
                .orElse(null);
    }

    private Traces withHidden(Path file, Traces traces) throws InterruptedException {
        var with = new AtomicReference<>(traces);
        pool.call(vips -> hidden(vips, file)).ifPresent(text -> {
            var json = BoundedJson.object(text);
            if (json.isEmpty()) {
                with.set(traces.with(new Trace(Place.PIXELS, "parameters", text)));
            }
            json.ifPresent(object -> object.properties().forEach(entry -> {
                if (entry.getValue().isString()) {
                    with.updateAndGet(before -> before.with(new Trace(
                            Place.PIXELS, entry.getKey(), entry.getValue().stringValue())));
                }
            }));
        });
        return with.get();
    }

    private static Optional<String> hidden(Vips vips, Path file) {
        try (var image = vips.load(file)) {
            return StealthText.of(image);
        } catch (VipsException e) {
            // The preview of the same file says that it cannot be decoded.
            return Optional.empty();
        }
    }
}

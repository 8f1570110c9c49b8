package org.bildwerk.dam.provenance.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paException;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.provenance.credential.Credential.Finding;
import org.bildwerk.dam.provenance.credential.Credential.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the credential of a file. Always answers: what cannot be read or verified is a state with its reason.
/// Thread-safe.
public final class CredentialReader {

    // Strangers read this: where the library was looked for stands in the log and with those who run the place.
    private static final String NO_LIBRARY = "Credentials cannot be verified here at the moment";

    private final C2paEngine engine;

    public CredentialReader(C2paEngine engine) {
        this.engine = engine;
    }

    /// A credential with the reports that it was made of.
    ///
    /// @param manifests the report of the library; null where there is no manifest
    /// @param crJson the same in the form of the conformance programme; null where there is no manifest
    public record Reading(
            Credential credential,
            @Nullable JsonNode manifests,
            @Nullable JsonNode crJson) {}

    /// Names what reads, with its version; another one makes what was read before stale.
    public String maker() {
        return engine.version();
    }

    /// Reads a file.
    public Reading read(Path file, String mediaType) {
        return read(file, mediaType, null);
    }

    /// Reads a file whose manifest lies beside it.
    ///
    /// @param manifest the manifest store; null looks for it in the file
    public Reading read(Path file, String mediaType, byte @Nullable [] manifest) {
        var c2pa = engine.c2pa();
        if (c2pa.isEmpty()) {
            return only(Credential.notVerified("library.missing", NO_LIBRARY));
        }
        if (!c2pa.get().readableTypes().contains(mediaType)) {
            var finding = new Finding(
                    Severity.INFORMATIONAL, "format.unsupported", mediaType + " carries no credential", null);
            return only(Credential.absent(engine.version(), List.of(finding)));
        }
        try (var channel = FileChannel.open(file)) {
            return read(c2pa.get(), channel, mediaType, manifest);
        } catch (C2paException e) {
            return only(unread(file, e));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed", e);
        }
    }

    private Reading read(C2pa c2pa, SeekableByteChannel file, String mediaType, byte @Nullable [] manifest) {
        try (var context = engine.context(c2pa, false)) {
            var found = manifest == null ? context.read(mediaType, file) : context.read(mediaType, file, manifest);
            if (found.isEmpty()) {
                return only(Credential.absent(engine.version(), List.of()));
            }
            try (var reader = found.get()) {
                var report = Json.mapper().readTree(reader.json());
                var crJson = Json.mapper().readTree(reader.crJson());
                return new Reading(new ReportReading(report).credential(engine.version()), report, crJson);
            }
        }
    }

    /// Reads a thumbnail that the tree names; empty where there is none.
    public Optional<byte[]> thumbnail(Path file, String mediaType, String identifier) {
        var c2pa = engine.c2pa();
        if (c2pa.isEmpty()) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file);
                var context = engine.context(c2pa.get(), false);
                var reader = context.read(mediaType, channel).orElse(null)) {
            return Optional.ofNullable(reader).map(found -> found.resource(identifier));
        } catch (C2paException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + file + " failed", e);
        }
    }

    /// A damaged file without a manifest is no broken credential.
    private Credential unread(Path file, C2paException failure) {
        return ManifestTrace.isIn(file)
                ? Credential.unreadable(engine.version(), failure.reason())
                : Credential.absent(
                        engine.version(),
                        List.of(new Finding(Severity.INFORMATIONAL, "file.unreadable", failure.reason(), null)));
    }

    private static Reading only(Credential credential) {
        return new Reading(credential, null, null);
    }
}

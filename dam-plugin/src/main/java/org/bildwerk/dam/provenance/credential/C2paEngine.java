package org.bildwerk.dam.provenance.credential;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paContext;
import org.bildwerk.c2pa.C2paSettings;
import org.bildwerk.c2pa.ContextOptions;
import org.bildwerk.c2pa.ManifestSigner;
import org.bildwerk.c2pa.NativeLibrary;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.jspecify.annotations.Nullable;

/// The native library with our settings: no fetching, our trust lists, a deadline for each piece of work. Thread-safe.
public final class C2paEngine {

    private final NativeLibrary library;
    private final Supplier<String> listedAnchors;
    private final Supplier<List<X509Certificate>> ownAuthorities;
    private final Duration deadline;

    /// @param listedAnchors certificates in PEM of the trust lists that the operator keeps; empty for none
    /// @param ownAuthorities authorities of this installation, of today and of old
    /// @param deadline how long one reading or signing may take
    public C2paEngine(
            NativeLibrary library,
            Supplier<String> listedAnchors,
            Supplier<List<X509Certificate>> ownAuthorities,
            Duration deadline) {
        this.library = library;
        this.listedAnchors = listedAnchors;
        this.ownAuthorities = ownAuthorities;
        this.deadline = deadline;
    }

    /// Returns the library; empty where there is none.
    Optional<C2pa> c2pa() {
        return library instanceof NativeLibrary.Available available ? Optional.of(available.c2pa()) : Optional.empty();
    }

    /// Says why there is no library; null where there is one.
    public @Nullable String missing() {
        return library instanceof NativeLibrary.Unavailable unavailable ? unavailable.reason() : null;
    }

    /// Names what reads and signs, with its version.
    public String version() {
        return c2pa().map(C2pa::version).orElse("none");
    }

    /// Makes a context for one piece of work; the caller closes it.
    C2paContext context(C2pa c2pa, boolean thumbnails) {
        long end = System.nanoTime() + deadline.toNanos();
        var options = ContextOptions.STANDARD
                .withSettings(settings(thumbnails))
                .withProgress((phase, step, total) -> System.nanoTime() < end);
        return c2pa.context(options);
    }

    private C2paSettings settings(boolean thumbnails) {
        var json = Json.mapper().createObjectNode();
        var trust = json.putObject("trust");
        var listed = listedAnchors.get();
        if (!listed.isBlank()) {
            trust.put("trust_anchors", listed);
        }
        var own = ownAuthorities.get();
        if (!own.isEmpty()) {
            trust.put("user_anchors", ManifestSigner.pem(own));
        }
        json.putObject("verify").put("verify_trust", true).put("verify_timestamp_trust", true);
        var builder = json.putObject("builder");
        ManifestDefinition.CREATED_LABELS.forEach(builder.putArray("created_assertion_labels")::add);
        builder.putObject("thumbnail")
                .put("enabled", thumbnails)
                .put("format", "jpeg")
                .put("long_edge", 256);
        return C2paSettings.STANDARD.withJson(Json.write(json));
    }
}

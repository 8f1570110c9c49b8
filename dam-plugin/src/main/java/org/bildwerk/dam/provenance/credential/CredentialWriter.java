package org.bildwerk.dam.provenance.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.c2pa.C2paException;
import org.bildwerk.c2pa.Intent;
import org.bildwerk.c2pa.ManifestBuilder;
import org.bildwerk.c2pa.ManifestSigner;
import org.bildwerk.c2pa.MemoryChannel;
import org.bildwerk.c2pa.SigningAlgorithm;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.provenance.keystore.Keystore;
import org.bildwerk.dam.provenance.keystore.SigningKey;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.Rule;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.container.ImageContainers;
import org.jspecify.annotations.Nullable;

/// Signs files, and hands none out that its own reader does not accept. Thread-safe.
public final class CredentialWriter {

    private final C2paEngine engine;
    private final CredentialReader reader;
    private final Keystore keystore;
    private final @Nullable URI timeAuthority;
    private final Clock clock;

    /// @param timeAuthority RFC 3161 service; null for none
    public CredentialWriter(
            C2paEngine engine, CredentialReader reader, Keystore keystore, @Nullable URI timeAuthority, Clock clock) {
        this.engine = engine;
        this.reader = reader;
        this.keystore = keystore;
        this.timeAuthority = timeAuthority;
        this.clock = clock;
    }

    /// A picture that an ingredient's bytes come from.
    public record PictureFile(Path file, String mediaType) {}

    /// What is to be signed.
    ///
    /// @param source with all its metadata in it
    /// @param target is written; the same bytes as the source where the manifest lies beside
    /// @param pictures the files of the definition's pictures, by label
    /// @param beside whether the manifest stays out of the file
    /// @param thumbnails whether a small picture goes into the manifest
    public record Order(
            ManifestDefinition definition,
            Path source,
            Path target,
            Map<String, PictureFile> pictures,
            boolean beside,
            boolean thumbnails,
            Rubric rubric) {}

    /// A signed file.
    ///
    /// @param manifest the manifest store, which lies in the file as well unless it was to lie beside
    /// @param reading as our own reader sees it
    public record Signed(byte[] manifest, CredentialReader.Reading reading, String signerSerial) {}

    /// Says why nothing can be signed; null where all is there.
    public @Nullable String off() {
        return engine.missing();
    }

    /// Tells whether files of the media type can carry a credential.
    public boolean takes(String mediaType) {
        return engine.c2pa()
                .map(c2pa -> c2pa.signableTypes().contains(mediaType))
                .orElse(false);
    }

    /// Signs a file, reads it again and checks it.
    ///
    /// @throws SigningException if there is nothing to sign with, or the result does not hold
    public Signed sign(Order order) {
        var c2pa = engine.c2pa()
                .orElseThrow(() -> new SigningException(SigningRefusal.SIGNING_OFF, null, String.valueOf(off())));
        var key = keystore.current()
                .orElseThrow(() -> new SigningException(SigningRefusal.SIGNING_KEY_MISSING, null, keystore.place()));
        if (key.expiresAt().isBefore(clock.instant())) {
            throw new SigningException(SigningRefusal.SIGNING_KEY_EXPIRED, null, key.expiresAt());
        }
        try {
            var manifest = redactsTiff(order) ? writeBare(c2pa, order, key) : write(c2pa, order, order.source(), key);
            return checked(order, manifest, key);
        } catch (C2paException e) {
            throw new SigningException(SigningRefusal.SIGNING_LIBRARY_FAILED, e, e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException("Signing " + order.source() + " failed", e);
        }
    }

    private static boolean redactsTiff(Order order) {
        return !order.definition().redactions().isEmpty()
                && order.definition().format().equals("image/tiff");
    }

    /// Signs a copy without the manifest of before: the library leaves it in a TIFF as bytes that nothing refers to,
    /// and what is redacted with it.
    private byte[] writeBare(C2pa c2pa, Order order, SigningKey key) throws IOException {
        var bare = Files.createTempFile(order.target().toAbsolutePath().getParent(), "bare", null);
        try {
            try (var from = FileChannel.open(order.source());
                    var to = FileChannel.open(bare, StandardOpenOption.WRITE)) {
                ImageContainers.replace(from, to, ImageContainers.read(from), ManifestPolicy.DROP);
            }
            return write(c2pa, order, bare, key);
        } finally {
            Files.delete(bare);
        }
    }

    private byte[] write(C2pa c2pa, Order order, Path from, SigningKey key) throws IOException {
        var definition = order.definition();
        try (var context = engine.context(c2pa, order.thumbnails());
                var builder = context.build(definition.json());
                var source = FileChannel.open(from);
                var target = FileChannel.open(
                        order.target(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            if (definition.update()) {
                builder.intent(new Intent.Update());
            }
            if (order.beside()) {
                builder.withoutEmbedding();
            }
            definition.resources().forEach((name, bytes) -> builder.resource(name, MemoryChannel.of(bytes)));
            addPictures(builder, order);
            return builder.sign(definition.format(), source, target, signer(key));
        }
    }

    private static void addPictures(ManifestBuilder builder, Order order) throws IOException {
        for (var picture : order.definition().pictures()) {
            var file = order.pictures().get(picture.label());
            if (file == null) {
                throw new IllegalArgumentException("The file of the ingredient %s is not given".formatted(picture));
            }
            try (var bytes = FileChannel.open(file.file())) {
                builder.ingredient(Json.write(picture.json()), file.mediaType(), bytes);
            }
        }
    }

    private ManifestSigner signer(SigningKey key) {
        var algorithm = switch (key.algorithm()) {
            case ES256 -> SigningAlgorithm.ES256;
            case PS256 -> SigningAlgorithm.PS256;
            case ED25519 -> SigningAlgorithm.ED25519;
        };
        return new ManifestSigner(
                algorithm, ManifestSigner.pem(key.chain()), Optional.ofNullable(timeAuthority), key::sign);
    }

    private Signed checked(Order order, byte[] manifest, SigningKey key) throws IOException {
        if (order.beside() && Files.size(order.target()) == 0) {
            Files.copy(order.source(), order.target(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        var reading = reader.read(order.target(), order.definition().format(), order.beside() ? manifest : null);
        var credential = reading.credential();
        if (!credential.holds() || !credential.failures().stream().allMatch(CredentialWriter::isOnlyUnlisted)) {
            throw new SigningException(SigningRefusal.SIGNED_FILE_BROKEN, null, codes(credential.failures()));
        }
        var crJson = reading.crJson();
        List<Rule> broken = crJson == null ? List.of() : order.rubric().broken(crJson);
        if (!broken.isEmpty()) {
            throw new SigningException(
                    SigningRefusal.MANIFEST_BREAKS_RULES,
                    null,
                    broken.stream().map(Rule::id).collect(Collectors.joining(", ")));
        }
        return new Signed(manifest, reading, key.serial());
    }

    // What an ingredient brings along is not ours to mend, and an authority off the lists is no damage.
    private static boolean isOnlyUnlisted(Credential.Finding finding) {
        return finding.code().equals("signingCredential.untrusted")
                || finding.code().equals("timeStamp.untrusted")
                || finding.code().startsWith("ingredient.");
    }

    private static String codes(List<Credential.Finding> failures) {
        return failures.stream().map(Credential.Finding::code).distinct().collect(Collectors.joining(", "));
    }
}

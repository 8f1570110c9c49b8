package org.bildwerk.dam.provenance.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.bildwerk.c2pa.C2pa;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.provenance.keystore.OwnPki;
import org.bildwerk.dam.provenance.keystore.Pkcs12Keystore;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.dam.provenance.manifest.Generation;
import org.bildwerk.dam.provenance.manifest.HumanOversight;
import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.ManifestRecipes;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.Statement;
import org.bildwerk.dam.provenance.manifest.Subject;
import org.bildwerk.dam.provenance.manifest.Tool;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.vips.Encoding;
import org.jspecify.annotations.Nullable;

/// A signing installation in a folder, with the real library and its own authority.
final class Studio {

    static final Instant NOW = Instant.now();

    final List<X509Certificate> others = new ArrayList<>();
    final Path folder;
    final Pkcs12Keystore keystore;
    final C2paEngine engine;
    final CredentialReader reader;
    final CredentialWriter writer;
    final ManifestRecipes recipes = new ManifestRecipes(new Tool("Bildwerk", "0.1.0"));
    final Generation generation = new Generation(
            new Tool("sd-turbo", "1"), "sd-turbo", "ab".repeat(32), null, List.of(), HumanOversight.PROMPT_GUIDED);

    Studio(Path folder, SigningAlgorithm algorithm, @Nullable URI timeAuthority) {
        this(folder, algorithm, new OwnPki("Studio", Duration.ofDays(365), Clock.systemUTC()), timeAuthority);
    }

    Studio(Path folder, SigningAlgorithm algorithm, OwnPki pki, @Nullable URI timeAuthority) {
        this.folder = folder;
        this.keystore = new Pkcs12Keystore(folder.resolve("keys/signing.p12"), null, pki, algorithm);
        keystore.current();
        this.engine = new C2paEngine(
                C2pa.load(),
                () -> "",
                () -> Stream.concat(keystore.ownAuthorities().stream(), others.stream())
                        .toList(),
                Duration.ofSeconds(20));
        this.reader = new CredentialReader(engine);
        this.writer = new CredentialWriter(engine, reader, keystore, timeAuthority, Clock.systemUTC());
    }

    Path picture(long seed) {
        return file(Pictures.jpeg(seed));
    }

    Path picture(long seed, Encoding encoding) {
        return file(Pictures.encoded(seed, 640, 400, encoding));
    }

    Path file(byte[] bytes) {
        try {
            return Files.write(fresh(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path fresh() {
        return folder.resolve(UUID.randomUUID().toString());
    }

    Subject subject(String mediaType, @Nullable WatermarkNote mark) {
        return new Subject("cup", mediaType, NOW, Statement.NOTHING, List.of(), true, mark, false);
    }

    static Ingredient.Picture parent() {
        return Ingredient.parent("parent.jpg", "image/jpeg");
    }

    /// A signed file as it lies on the disk.
    record SignedFile(Path file, String mediaType, CredentialWriter.Signed signed) {

        Credential credential() {
            return signed.reading().credential();
        }
    }

    SignedFile sign(ManifestDefinition definition, Path source, Map<String, Path> jpegs) {
        return sign(definition, source, jpegs, Rubric.strict());
    }

    SignedFile sign(ManifestDefinition definition, Path source, Map<String, Path> jpegs, Rubric rubric) {
        var files = new HashMap<String, CredentialWriter.PictureFile>();
        jpegs.forEach((label, file) -> files.put(label, new CredentialWriter.PictureFile(file, "image/jpeg")));
        var target = fresh();
        var order = new CredentialWriter.Order(definition, source, target, files, false, false, rubric);
        return new SignedFile(target, definition.format(), writer.sign(order));
    }

    /// A picture that a model made, signed.
    SignedFile generated(long seed) {
        return sign(recipes.generated(subject("image/jpeg", null), generation), picture(seed), Map.of());
    }

    /// The same by another writer.
    SignedFile signBy(CredentialWriter other, long seed) {
        var target = fresh();
        var definition = recipes.generated(subject("image/jpeg", null), generation);
        var order =
                new CredentialWriter.Order(definition, picture(seed), target, Map.of(), false, false, Rubric.strict());
        return new SignedFile(target, "image/jpeg", other.sign(order));
    }
}

package org.bildwerk.dam.provenance.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.Credential.State;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.ManifestDefinition;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.manifest.Variation;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Makes the manifest of every recipe in every format, reads the file again and asks the rubric.
class EveryRecipeTest {

    private static final WatermarkNote MARK = new WatermarkNote("org.bildwerk.watermark/1", 7, 48);
    private static final String PROMPT = "a cup of tea, by a secret recipe";

    private static Studio studio;
    private static Studio stranger;

    @BeforeAll
    static void open(@TempDir Path folder) {
        studio = new Studio(folder.resolve("ours"), SigningAlgorithm.ES256, null);
        stranger = new Studio(folder.resolve("theirs"), SigningAlgorithm.PS256, null);
    }

    /// A format with a picture in it.
    enum Format {
        JPEG("image/jpeg", Encoding.Jpeg.fast(80)),
        PNG("image/png", Encoding.Png.standard()),
        WEBP("image/webp", Encoding.Webp.quality(80)),
        AVIF("image/avif", Encoding.Avif.quality(60)),
        TIFF("image/tiff", Encoding.Tiff.standard());

        final String mediaType;
        private final Encoding encoding;

        Format(String mediaType, Encoding encoding) {
            this.mediaType = mediaType;
            this.encoding = encoding;
        }

        CredentialWriter.PictureFile picture(long seed) {
            return new CredentialWriter.PictureFile(studio.picture(seed, encoding), mediaType);
        }

        Ingredient.Picture parent() {
            return Ingredient.parent("parent", mediaType);
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsAGeneratedPicture(Format format) {
        var tree = generated(format).tree();
        assertThat(tree.deeds()).extracting(Credential.Deed::action).startsWith("c2pa.created");
        assertThat(tree.sourceType()).endsWith("/trainedAlgorithmicMedia");
    }

    @ParameterizedTest
    @EnumSource
    void signsAPictureThatAControlImageGuided(Format format) {
        var control = Ingredient.control(1, "pose", format.mediaType);
        var definition = studio.recipes.generated(
                studio.subject(format.mediaType, MARK), studio.generation.guidedBy(List.of(control)));
        var tree =
                sign(format, definition, Map.of("control-1", format.picture(2))).tree();
        assertThat(tree.ingredients())
                .extracting(Credential.Origin::relationship)
                .containsExactly("inputTo", "inputTo");
    }

    @ParameterizedTest
    @EnumSource
    void signsEachVariant(Format format) {
        var parent = signedFile(format);
        for (var variation : Variation.values()) {
            var definition = studio.recipes.variant(
                    studio.subject(format.mediaType, MARK), variation, studio.generation, format.parent(), true);
            assertThat(sign(format, definition, Map.of("parent", parent)).tree().depth())
                    .as(variation.name())
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsEachStepWithoutAModel(Format format) {
        var parent = signedFile(Format.JPEG);
        for (var step : Step.values()) {
            var subject = studio.subject(format.mediaType, null).withSteps(List.of(step));
            var definition = studio.recipes.derived(subject, Format.JPEG.parent());
            var deeds =
                    sign(format, definition, Map.of("parent", parent)).tree().deeds();
            assertThat(deeds).as(step.name()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void signsTheSamePictureWithOtherMetadata(Format format) {
        var definition = studio.recipes.metadataEdited(studio.subject(format.mediaType, null), format.parent());
        assertThat(sign(format, definition, Map.of("parent", format.picture(1)))
                        .tree()
                        .deeds())
                .extracting(Credential.Deed::action)
                .containsExactly("c2pa.opened", "c2pa.edited.metadata");
    }

    @ParameterizedTest
    @EnumSource
    void signsTheImportOfAFileThatAStrangerSigned(Format format) {
        var foreign = stranger.fresh();
        var made = stranger.recipes.generated(stranger.subject(format.mediaType, null), stranger.generation);
        stranger.writer.sign(order(made, format.picture(3).file(), foreign, Map.of(), Rubric.strict()));
        var definition = studio.recipes.imported(studio.subject(format.mediaType, null), format.parent());
        var pictures = Map.of("parent", new CredentialWriter.PictureFile(foreign, format.mediaType));
        var credential = sign(format, definition, pictures);
        var parent = credential.tree().ingredients().getFirst();
        assertThat(parent.signature().serial())
                .isNotEqualTo(credential.signature().serial());
        assertThat(parent.deeds()).extracting(Credential.Deed::action).containsExactly("c2pa.created");
    }

    @ParameterizedTest
    @EnumSource
    void takesAnEnclosedPromptOutAgain(Format format) throws IOException {
        var opted = studio.fresh();
        var made =
                studio.recipes.generated(studio.subject(format.mediaType, MARK), studio.generation.withPrompt(PROMPT));
        var before = studio.writer.sign(order(made, format.picture(4).file(), opted, Map.of(), Rubric.withPrompt()));
        assertThat(text(opted)).contains(PROMPT);
        var uri = "self#jumbf=/c2pa/%s/c2pa.assertions/c2pa.embedded-data"
                .formatted(before.reading().credential().tree().manifest());
        var definition = studio.recipes.redacted(
                studio.subject(format.mediaType, null), format.parent(), uri, "c2pa.PII.present");
        var target = studio.fresh();
        var pictures = Map.of("parent", new CredentialWriter.PictureFile(opted, format.mediaType));
        studio.writer.sign(order(definition, opted, target, pictures, Rubric.strict()));
        assertHolds(target, format);
        assertThat(text(target)).doesNotContain(PROMPT);
    }

    @Test
    void readsAManifestBesideEachFormat() {
        for (var format : Format.values()) {
            var target = studio.fresh();
            var definition = studio.recipes.generated(studio.subject(format.mediaType, MARK), studio.generation);
            var signed = studio.writer.sign(new CredentialWriter.Order(
                    definition, format.picture(5).file(), target, Map.of(), true, false, Rubric.strict()));
            assertThat(studio.reader
                            .read(target, format.mediaType, signed.manifest())
                            .credential()
                            .standing())
                    .as(format.name())
                    .isEqualTo(Standing.OWN_AUTHORITY);
        }
    }

    private static Credential generated(Format format) {
        return sign(
                format, studio.recipes.generated(studio.subject(format.mediaType, MARK), studio.generation), Map.of());
    }

    private static CredentialWriter.PictureFile signedFile(Format format) {
        var target = studio.fresh();
        var definition = studio.recipes.generated(studio.subject(format.mediaType, MARK), studio.generation);
        studio.writer.sign(order(definition, format.picture(6).file(), target, Map.of(), Rubric.strict()));
        return new CredentialWriter.PictureFile(target, format.mediaType);
    }

    private static Credential sign(
            Format format, ManifestDefinition definition, Map<String, CredentialWriter.PictureFile> pictures) {
        var target = studio.fresh();
        studio.writer.sign(order(definition, format.picture(7).file(), target, pictures, Rubric.strict()));
        return assertHolds(target, format);
    }

    private static CredentialWriter.Order order(
            ManifestDefinition definition,
            Path source,
            Path target,
            Map<String, CredentialWriter.PictureFile> pictures,
            Rubric rubric) {
        return new CredentialWriter.Order(definition, source, target, new HashMap<>(pictures), false, false, rubric);
    }

    private static Credential assertHolds(Path file, Format format) {
        var reading = studio.reader.read(file, format.mediaType);
        assertThat(reading.credential().state()).isEqualTo(State.TRUSTED);
        assertThat(reading.credential().standing()).isEqualTo(Standing.OWN_AUTHORITY);
        assertThat(Rubric.strict().broken(reading.crJson())).isEmpty();
        return reading.credential();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}

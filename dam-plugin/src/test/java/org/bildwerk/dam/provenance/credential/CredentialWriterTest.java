package org.bildwerk.dam.provenance.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bildwerk.c2pa.NativeLibrary;
import org.bildwerk.dam.provenance.credential.Credential.Standing;
import org.bildwerk.dam.provenance.credential.Credential.State;
import org.bildwerk.dam.provenance.keystore.SigningAlgorithm;
import org.bildwerk.dam.provenance.keystore.TimeStampResponder;
import org.bildwerk.dam.provenance.manifest.Ingredient;
import org.bildwerk.dam.provenance.manifest.Rubric;
import org.bildwerk.dam.provenance.manifest.Step;
import org.bildwerk.dam.provenance.manifest.Variation;
import org.bildwerk.dam.provenance.manifest.WatermarkNote;
import org.bildwerk.vips.Encoding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialWriterTest {

    private static final WatermarkNote MARK = new WatermarkNote("org.bildwerk.watermark.1", 7, 48);

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder, SigningAlgorithm.ES256, null);
    }

    @ParameterizedTest
    @EnumSource
    void signsWithEachAlgorithmSoThatItHoldsUnderTheOwnAuthority(SigningAlgorithm algorithm) {
        var other = new Studio(folder.resolve(algorithm.name()), algorithm, null);
        var credential = other.generated(1).credential();
        assertThat(credential.state()).isEqualTo(State.TRUSTED);
        assertThat(credential.standing()).isEqualTo(Standing.OWN_AUTHORITY);
        assertThat(credential.signature().signer()).isEqualTo("Bildwerk content credentials");
    }

    @Test
    void signsEveryRecipeByTheRules() {
        var photo = studio.picture(1);
        var generated = studio.sign(
                studio.recipes.generated(studio.subject("image/jpeg", MARK), studio.generation),
                studio.picture(2),
                Map.of());
        var guided = studio.sign(
                studio.recipes.generated(
                        studio.subject("image/jpeg", MARK),
                        studio.generation.guidedBy(List.of(Ingredient.control(1, "pose.jpg", "image/jpeg")))),
                studio.picture(3),
                Map.of("control-1", photo));
        for (var variation : Variation.values()) {
            var variant = studio.recipes.variant(
                    studio.subject("image/jpeg", MARK), variation, studio.generation, Studio.parent(), true);
            studio.sign(variant, studio.picture(4), Map.of("parent", generated.file()));
        }
        var steps = List.of(Step.TURN, Step.STRAIGHTEN, Step.CROP, Step.RESIZE, Step.TRANSCODE);
        studio.sign(
                studio.recipes.derived(studio.subject("image/jpeg", null).withSteps(steps), Studio.parent()),
                studio.picture(5),
                Map.of("parent", guided.file()));
        studio.sign(
                studio.recipes.metadataEdited(studio.subject("image/jpeg", null), Studio.parent()),
                photo,
                Map.of("parent", photo));
        var imported = studio.sign(
                studio.recipes.imported(studio.subject("image/jpeg", null), Studio.parent()),
                generated.file(),
                Map.of("parent", generated.file()));
        assertThat(imported.credential().tree().ingredients().getFirst().manifest())
                .isEqualTo(generated.credential().tree().manifest());
    }

    @Test
    void takesAnEnclosedPromptOutAgain() throws IOException {
        var prompt = "a cup of tea, by a secret recipe";
        var opted = studio.sign(
                studio.recipes.generated(studio.subject("image/jpeg", null), studio.generation.withPrompt(prompt)),
                studio.picture(1),
                Map.of(),
                Rubric.withPrompt());
        assertThat(Files.readAllBytes(opted.file()))
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(prompt);
        var uri = "self#jumbf=/c2pa/%s/c2pa.assertions/c2pa.embedded-data"
                .formatted(opted.credential().tree().manifest());
        var redacted = studio.sign(
                studio.recipes.redacted(studio.subject("image/jpeg", null), Studio.parent(), uri, "c2pa.PII.present"),
                opted.file(),
                Map.of("parent", opted.file()));
        assertThat(redacted.credential().state()).isEqualTo(State.TRUSTED);
        assertThat(Files.readAllBytes(redacted.file()))
                .asString(java.nio.charset.StandardCharsets.ISO_8859_1)
                .doesNotContain(prompt);
    }

    @Test
    void refusesToHandOutAPromptThatNobodyOptedInTo() {
        var definition =
                studio.recipes.generated(studio.subject("image/jpeg", null), studio.generation.withPrompt("a cup"));
        assertThatThrownBy(() -> studio.sign(definition, studio.picture(1), Map.of()))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("prompt-stays-home");
    }

    @Test
    void signsEveryFormatOfTheLibrary() {
        var encodings = Map.of(
                "image/jpeg", Encoding.Jpeg.fast(80),
                "image/png", Encoding.Png.standard(),
                "image/webp", Encoding.Webp.quality(80),
                "image/avif", Encoding.Avif.quality(60),
                "image/tiff", Encoding.Tiff.standard());
        encodings.forEach((mediaType, encoding) -> {
            var definition = studio.recipes.generated(studio.subject(mediaType, MARK), studio.generation);
            var signed = studio.sign(definition, studio.picture(1, encoding), Map.of());
            assertThat(signed.credential().state()).as(mediaType).isEqualTo(State.TRUSTED);
        });
    }

    @Test
    void laysAManifestBesideTheFile() throws IOException {
        var source = studio.picture(1);
        var target = studio.fresh();
        var definition = studio.recipes.generated(studio.subject("image/jpeg", MARK), studio.generation);
        var signed = studio.writer.sign(
                new CredentialWriter.Order(definition, source, target, Map.of(), true, false, Rubric.strict()));
        assertThat(Files.mismatch(source, target)).isEqualTo(-1);
        assertThat(studio.reader.read(target, "image/jpeg").credential().state())
                .isEqualTo(State.ABSENT);
        assertThat(studio.reader
                        .read(target, "image/jpeg", signed.manifest())
                        .credential()
                        .state())
                .isEqualTo(State.TRUSTED);
    }

    @Test
    void readsAChangedPictureAsBroken() throws IOException {
        var signed = studio.generated(1);
        var bytes = Files.readAllBytes(signed.file());
        bytes[bytes.length - 10] ^= 1;
        var credential = studio.reader.read(studio.file(bytes), "image/jpeg").credential();
        assertThat(credential.state()).isEqualTo(State.INVALID);
        assertThat(credential.standing()).isEqualTo(Standing.BROKEN);
        assertThat(credential.failures()).extracting(Credential.Finding::code).contains("assertion.dataHash.mismatch");
    }

    @Test
    void readsAStrangersSignatureAsThatOfAnUnknownSigner() {
        var signed = studio.generated(1);
        var stranger = new Studio(folder.resolve("stranger"), SigningAlgorithm.ES256, null);
        var credential = stranger.reader.read(signed.file(), "image/jpeg").credential();
        assertThat(credential.state()).isEqualTo(State.VALID);
        assertThat(credential.standing()).isEqualTo(Standing.UNKNOWN_SIGNER);
    }

    @Test
    void readsAFileWithoutManifestAsAbsent() {
        assertThat(studio.reader
                        .read(studio.picture(1), "image/jpeg")
                        .credential()
                        .state())
                .isEqualTo(State.ABSENT);
        assertThat(studio.reader
                        .read(
                                studio.file("8BPS".getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                                "image/vnd.adobe.photoshop")
                        .credential()
                        .state())
                .isEqualTo(State.ABSENT);
    }

    @Test
    void stampsTheTimeOnASignature() throws IOException {
        try (var clock = new TimeStampResponder()) {
            var timed = new Studio(folder.resolve("timed"), SigningAlgorithm.ES256, clock.url());
            timed.others.add(clock.authority());
            var credential = timed.generated(1).credential();
            assertThat(clock.given()).isEqualTo(1);
            assertThat(credential.state()).isEqualTo(State.TRUSTED);
            assertThat(credential.signature().signedAt()).isNotNull();
            assertThat(credential.findings())
                    .extracting(Credential.Finding::code)
                    .contains("timeStamp.validated");
        }
    }

    @Test
    void runsWithoutTheLibraryAndSaysThatNothingWasVerified() {
        var signed = studio.generated(1);
        var engine = new C2paEngine(
                new NativeLibrary.Unavailable(List.of("nowhere")), () -> "", List::of, Duration.ofSeconds(1));
        var reader = new CredentialReader(engine);
        var writer = new CredentialWriter(engine, reader, studio.keystore, null, java.time.Clock.systemUTC());
        var credential = reader.read(signed.file(), "image/jpeg").credential();
        assertThat(credential.state()).isEqualTo(State.NOT_VERIFIED);
        // Strangers read this, too: where the library was looked for is told to operators alone.
        assertThat(credential.findings().getFirst().explanation())
                .contains("cannot be verified")
                .doesNotContain("nowhere");
        assertThat(writer.off()).contains("nowhere");
        var definition = studio.recipes.generated(studio.subject("image/jpeg", null), studio.generation);
        var order = new CredentialWriter.Order(
                definition, signed.file(), studio.fresh(), Map.of(), false, false, Rubric.strict());
        assertThatThrownBy(() -> writer.sign(order))
                .isInstanceOf(SigningException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void saysWhyNothingIsSignedWhereTheClockIsAway() {
        var timed =
                new Studio(folder.resolve("timed"), SigningAlgorithm.ES256, java.net.URI.create("http://127.0.0.1:9/"));
        assertThatThrownBy(() -> timed.generated(1))
                .isInstanceOf(SigningException.class)
                .satisfies(failure ->
                        assertThat(((SigningException) failure).retry()).isTrue());
    }

    @Test
    void keepsOldFilesTrustedWhenTheKeyRotates() {
        var before = studio.generated(1);
        studio.keystore.rotate();
        var after = studio.generated(2);
        assertThat(after.signed().signerSerial()).isNotEqualTo(before.signed().signerSerial());
        assertThat(studio.reader.read(before.file(), "image/jpeg").credential().standing())
                .isEqualTo(Standing.OWN_AUTHORITY);
    }
}

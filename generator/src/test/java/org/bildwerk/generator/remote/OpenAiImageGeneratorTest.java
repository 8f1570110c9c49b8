package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent to the provider, and what becomes of its pictures.
class OpenAiImageGeneratorTest {

    @TempDir
    private Path folder;

    private RemoteFixture remote;

    @BeforeEach
    void open() {
        remote = new RemoteFixture(folder);
    }

    @AfterEach
    void close() {
        remote.close();
    }

    @Test
    void makesAPictureFromWords() throws Exception {
        remote.provider().gives(RemoteFixture.png(1024, 1024));

        var picture = remote.generator()
                .generate(remote.task(RemoteFixture.words().size(1024, 1024).recipe()), new RemoteFixture.Watch());

        var asked = remote.provider().asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/images/generations");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer top-secret")
                .containsEntry("idempotency-key", "picture-1");
        var body = Json.mapper().readTree(asked.text());
        assertThat(body).isEqualTo(Json.mapper().readTree("""
                {"model":"gpt-image-2","prompt":"a red shoe","n":1,"size":"1024x1024","quality":"low"}
                """));
        assertThat(RemoteFixture.VIPS.header(picture.file()).width()).isEqualTo(1024);
        assertThat(picture.recipe().making()).isNotNull();
        assertThat(picture.recipe().making().generator()).isEqualTo("openai-images");
        assertThat(picture.recipe().making().providerId()).isEqualTo("req_4711");
        assertThat(picture.notes()).isEmpty();
    }

    @Test
    void saysWhatTheProviderMadeOfTheWish() throws Exception {
        remote.provider().says(200, """
                {"data":[{"b64_json":"%s","revised_prompt":"A red shoe\\non linen"}]}
                """.formatted(RemoteFixture.base64(RemoteFixture.png(64, 48))));

        var picture = remote.generator()
                .generate(remote.task(RemoteFixture.words().size(1536, 1024).recipe()), new RemoteFixture.Watch());

        assertThat(picture.recipe().width()).isEqualTo(64);
        assertThat(picture.recipe().height()).isEqualTo(48);
        assertThat(picture.recipe().prompt()).isEqualTo("a red shoe");
        assertThat(picture.notes())
                .hasSize(2)
                .anyMatch(note -> note.contains("64×48"))
                .anyMatch(note -> note.contains("A red shoe on linen"));
    }

    @Test
    void fetchesAPictureThatComesAsAnAddress() throws Exception {
        remote.provider()
                .says(
                        200,
                        "{\"data\":[{\"url\":\"%s/files/1.png\"}]}"
                                .formatted(remote.provider().baseUrl()))
                .says(503, "")
                .says(200, RemoteFixture.png(32, 32));

        var picture =
                remote.generator().generate(remote.task(RemoteFixture.words().recipe()), new RemoteFixture.Watch());

        assertThat(RemoteFixture.VIPS.header(picture.file()).width()).isEqualTo(32);
        assertThat(remote.provider().asked()).extracting(Provider.Asked::method).containsExactly("POST", "GET", "GET");
        assertThat(remote.provider().asked().get(2).headers()).doesNotContainKey("authorization");
    }

    @Test
    void followsNoAddressIntoThisHouse() {
        for (var address :
                List.of("http://127.0.0.1:9/x.png", "https://localhost/x", "file:///etc/passwd", "no address")) {
            remote.provider().says(200, "{\"data\":[{\"url\":\"%s\"}]}".formatted(address));
            remote.assertFails(RemoteFixture.words().recipe(), RemoteRefusal.REMOTE_PICTURE_LOST, true);
        }
        assertThat(remote.provider().asked()).extracting(Provider.Asked::method).containsOnly("POST");
    }

    @Test
    void sendsPictureAndMaskWithTransparencyWhereItChanges() throws Exception {
        remote.provider().gives(RemoteFixture.png(40, 30));
        var source = Files.write(folder.resolve("source.png"), RemoteFixture.png(40, 30));
        var mask = Files.write(folder.resolve("mask.png"), RemoteFixture.mask(40, 30));
        var recipe = RemoteFixture.words()
                .mode(GenerationMode.INPAINT)
                .inputs(new Inputs(new Inputs.Source(new VersionId(new UUID(1, 2)), null, null), null, null, List.of()))
                .recipe();

        remote.generator().generate(remote.task(recipe, source, mask), new RemoteFixture.Watch());

        var asked = remote.provider().asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/images/edits");
        assertThat(asked.headers().get("content-type")).startsWith("multipart/form-data; boundary=");
        assertThat(asked.text())
                .contains("name=\"model\"\r\n\r\ngpt-image-2\r\n")
                .contains("name=\"prompt\"\r\n\r\na red shoe\r\n")
                .contains("name=\"image[]\"; filename=\"picture.png\"");
        var sent = RemoteFixture.part(asked, "mask");
        try (var image = RemoteFixture.VIPS.load(sent)) {
            var pixels = image.rgba();
            assertThat(pixels[3] & 0xff).as("white changes").isZero();
            assertThat(pixels[4 * 39 + 3] & 0xff).as("black stays").isEqualTo(255);
        }
    }

    @Test
    void refusesAMaskOfAnotherSizeBeforeAnythingIsSent() throws Exception {
        var source = Files.write(folder.resolve("source.png"), RemoteFixture.png(40, 30));
        var mask = Files.write(folder.resolve("mask.png"), RemoteFixture.mask(30, 30));
        var recipe = RemoteFixture.words().mode(GenerationMode.INPAINT).recipe();

        assertThatThrownBy(
                        () -> remote.generator().generate(remote.task(recipe, source, mask), new RemoteFixture.Watch()))
                .isInstanceOfSatisfying(
                        GenerationException.class,
                        refused -> assertThat(refused.is(RemoteRefusal.REMOTE_MASK_OF_OTHER_SIZE))
                                .isTrue())
                .hasMessageContaining("30×30")
                .hasMessageContaining("40×30");
        assertThat(remote.provider().asked()).isEmpty();
    }

    @Test
    void refusesWhatTheProviderHasNoWordFor() {
        for (var wish : List.of(
                RemoteFixture.words().seed(7L).recipe(),
                RemoteFixture.words().negativePrompt("blurry").recipe(),
                RemoteFixture.words().numInferenceSteps(20).recipe(),
                RemoteFixture.words().guidanceScale(7.5).recipe(),
                RemoteFixture.words().scheduler("DDIMScheduler").recipe(),
                RemoteFixture.words()
                        .adapters(List.of(new Recipe.Adapter("style", null, 1)))
                        .recipe(),
                RemoteFixture.words().size(999, 999).recipe(),
                RemoteFixture.words().mode(GenerationMode.UPSCALE).recipe(),
                RemoteFixture.words().model("gpt-image-99", null).recipe())) {
            remote.assertFails(wish, RemoteRefusal.REMOTE_CANNOT, true);
        }
        assertThat(remote.provider().asked()).isEmpty();
    }

    @Test
    void saysWhatItCannotDo() {
        var can = remote.generator().capabilities(RemoteFixture.MODEL);
        assertThat(can.seed()).isFalse();
        assertThat(can.negativePrompt()).isFalse();
        assertThat(can.tuning()).isFalse();
        assertThat(can.bitExact()).isFalse();
        assertThat(can.adapters()).isEmpty();
        assertThat(can.maskKind()).isEqualTo(Capabilities.MaskKind.ALPHA);
        assertThat(remote.generator().models()).allSatisfy(card -> {
            assertThat(card.usable()).isTrue();
            assertThat(card.digest()).isNull();
        });
    }
}

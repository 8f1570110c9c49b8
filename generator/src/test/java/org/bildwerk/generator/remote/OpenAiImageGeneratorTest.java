package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bildwerk.dam.Json;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.asset.VersionId;
import org.bildwerk.dam.generation.Capabilities;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationMode;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/// Against a server that speaks OpenAI's published schema of images.
class OpenAiImageGeneratorTest {

    private static final Vips VIPS = Vips.open();
    private static final VipsPool POOL = new VipsPool(VIPS, 1, 4);
    private static final String MODEL = "gpt-image-2";

    @TempDir
    private Path folder;

    private Provider provider;

    @BeforeEach
    void open() throws IOException {
        provider = new Provider();
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @AfterAll
    static void end() {
        POOL.close();
    }

    @Test
    void makesAPictureFromWords() throws Exception {
        provider.gives(png(1024, 1024));

        var picture = generator().generate(task(words().size(1024, 1024).recipe()), new Watch());

        var asked = provider.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/images/generations");
        assertThat(asked.headers())
                .containsEntry("authorization", "Bearer top-secret")
                .containsEntry("idempotency-key", "picture-1");
        var body = Json.mapper().readTree(asked.text());
        assertThat(body).isEqualTo(Json.mapper().readTree("""
                {"model":"gpt-image-2","prompt":"a red shoe","n":1,"size":"1024x1024","quality":"low"}
                """));
        assertThat(VIPS.header(picture.file()).width()).isEqualTo(1024);
        assertThat(picture.recipe().making()).isNotNull();
        assertThat(picture.recipe().making().generator()).isEqualTo("openai-images");
        assertThat(picture.recipe().making().providerId()).isEqualTo("req_4711");
        assertThat(picture.notes()).isEmpty();
    }

    @Test
    void saysWhatTheProviderMadeOfTheWish() throws Exception {
        provider.says(200, """
                {"data":[{"b64_json":"%s","revised_prompt":"A red shoe\\non linen"}]}
                """.formatted(base64(png(64, 48))));

        var picture = generator().generate(task(words().size(1536, 1024).recipe()), new Watch());

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
        provider.says(200, "{\"data\":[{\"url\":\"%s/files/1.png\"}]}".formatted(provider.baseUrl()))
                .says(503, "")
                .says(200, png(32, 32));

        var picture = generator().generate(task(words().recipe()), new Watch());

        assertThat(VIPS.header(picture.file()).width()).isEqualTo(32);
        assertThat(provider.asked()).extracting(Provider.Asked::method).containsExactly("POST", "GET", "GET");
        assertThat(provider.asked().get(2).headers()).doesNotContainKey("authorization");
    }

    @Test
    void followsNoAddressIntoThisHouse() {
        for (var address :
                List.of("http://127.0.0.1:9/x.png", "https://localhost/x", "file:///etc/passwd", "no address")) {
            provider.says(200, "{\"data\":[{\"url\":\"%s\"}]}".formatted(address));
            assertFails(words().recipe(), RemoteRefusal.REMOTE_PICTURE_LOST, true);
        }
        assertThat(provider.asked()).extracting(Provider.Asked::method).containsOnly("POST");
    }

    @Test
    void sendsPictureAndMaskWithTransparencyWhereItChanges() throws Exception {
        provider.gives(png(40, 30));
        var source = Files.write(folder.resolve("source.png"), png(40, 30));
        var mask = Files.write(folder.resolve("mask.png"), mask(40, 30));
        var recipe = words().mode(GenerationMode.INPAINT)
                .inputs(new Inputs(
                        new Inputs.Source(new VersionId(new java.util.UUID(1, 2)), null, null), null, null, List.of()))
                .recipe();

        generator().generate(task(recipe, source, mask), new Watch());

        var asked = provider.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/v1/images/edits");
        assertThat(asked.headers().get("content-type")).startsWith("multipart/form-data; boundary=");
        assertThat(asked.text())
                .contains("name=\"model\"\r\n\r\ngpt-image-2\r\n")
                .contains("name=\"prompt\"\r\n\r\na red shoe\r\n")
                .contains("name=\"image[]\"; filename=\"picture.png\"");
        var sent = part(asked, "mask");
        try (var image = VIPS.load(sent)) {
            var pixels = image.rgba();
            assertThat(pixels[3] & 0xff).as("white changes").isZero();
            assertThat(pixels[4 * 39 + 3] & 0xff).as("black stays").isEqualTo(255);
        }
    }

    @Test
    void refusesAMaskOfAnotherSizeBeforeAnythingIsSent() throws Exception {
        var source = Files.write(folder.resolve("source.png"), png(40, 30));
        var mask = Files.write(folder.resolve("mask.png"), mask(30, 30));
        var recipe = words().mode(GenerationMode.INPAINT).recipe();

        assertThatThrownBy(() -> generator().generate(task(recipe, source, mask), new Watch()))
                .isInstanceOfSatisfying(
                        GenerationException.class,
                        refused -> assertThat(refused.is(RemoteRefusal.REMOTE_MASK_OF_OTHER_SIZE))
                                .isTrue())
                .hasMessageContaining("30×30")
                .hasMessageContaining("40×30");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void refusesWhatTheProviderHasNoWordFor() {
        for (var wish : List.of(
                words().seed(7L).recipe(),
                words().negativePrompt("blurry").recipe(),
                words().numInferenceSteps(20).recipe(),
                words().guidanceScale(7.5).recipe(),
                words().scheduler("DDIMScheduler").recipe(),
                words().adapters(List.of(new Recipe.Adapter("style", null, 1))).recipe(),
                words().size(999, 999).recipe(),
                words().mode(GenerationMode.UPSCALE).recipe(),
                words().model("gpt-image-99", null).recipe())) {
            assertFails(wish, RemoteRefusal.REMOTE_CANNOT, true);
        }
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void saysWhatItCannotDo() {
        var can = generator().capabilities(MODEL);
        assertThat(can.seed()).isFalse();
        assertThat(can.negativePrompt()).isFalse();
        assertThat(can.tuning()).isFalse();
        assertThat(can.bitExact()).isFalse();
        assertThat(can.adapters()).isEmpty();
        assertThat(can.maskKind()).isEqualTo(Capabilities.MaskKind.ALPHA);
        assertThat(generator().models()).allSatisfy(card -> {
            assertThat(card.usable()).isTrue();
            assertThat(card.digest()).isNull();
        });
    }

    @Test
    void waitsAsLongAsTheProviderAsksFor() {
        provider.refuses(429, "rate_limit_exceeded", "Slow down", "Retry-After", "17");

        var failure = assertFails(words().recipe(), RemoteRefusal.REMOTE_BUSY, false);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(17));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void doesNotBelieveAnAbsurdRetryAfter() {
        provider.refuses(429, "", "Slow down", "Retry-After", "999999999");
        assertThat(assertFails(words().recipe(), RemoteRefusal.REMOTE_BUSY, false)
                        .retryAfter())
                .contains(Duration.ofHours(1));
        provider.refuses(429, "", "Slow down", "Retry-After", "Wed, 21 Oct 2026 07:28:00 GMT");
        assertThat(assertFails(words().recipe(), RemoteRefusal.REMOTE_BUSY, false)
                        .retryAfter())
                .isEmpty();
    }

    @Test
    void asksOnceMoreWithTheSameKeyAfterAFaultOfTheServer() throws Exception {
        provider.says(500, "oops").gives(png(64, 64));

        generator().generate(task(words().recipe()), new Watch());

        assertThat(provider.asked())
                .extracting(asked -> asked.headers().get("idempotency-key"))
                .containsExactly("picture-1", "picture-1");
        provider.says(500, "oops").refuses(503, "", "overloaded", "Retry-After", "5");
        assertThat(assertFails(words().recipe(), RemoteRefusal.REMOTE_BROKEN, false)
                        .retryAfter())
                .contains(Duration.ofSeconds(5));
        assertThat(provider.asked()).hasSize(4);
    }

    @Test
    void givesAModeratedWishItsOwnName() {
        provider.refuses(400, "moderation_blocked", "Your request was rejected by the safety system.");

        var failure = assertFails(words().recipe(), RemoteRefusal.REMOTE_MODERATED, true);

        assertThat(failure).isInstanceOf(GenerationException.Moderated.class).hasMessageContaining("safety system");
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void namesEveryOtherNo() {
        provider.refuses(401, "invalid_api_key", "Incorrect API key provided: top-secret");
        assertThat(assertFails(words().recipe(), RemoteRefusal.REMOTE_KEY_REFUSED, true))
                .hasMessageNotContaining("top-secret");
        provider.refuses(429, "insufficient_quota", "You exceeded your current quota");
        assertFails(words().recipe(), RemoteRefusal.REMOTE_QUOTA_USED_UP, true);
        provider.refuses(400, "invalid_value", "Invalid size");
        assertFails(words().recipe(), RemoteRefusal.REMOTE_REFUSED, true);
        provider.says(302, "", "Location", "http://127.0.0.1:9/");
        assertFails(words().recipe(), RemoteRefusal.REMOTE_REFUSED, true);
    }

    @Test
    void namesGarbageAndNothing() {
        var asked = 0;
        for (var body : Map.of(
                        "<html>gateway</html>",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "[1,2]",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "[".repeat(5_000),
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "{\"data\":[]}",
                        RemoteRefusal.REMOTE_EMPTY,
                        "{\"data\":[{\"b64_json\":null}]}",
                        RemoteRefusal.REMOTE_EMPTY,
                        "{\"data\":[{\"b64_json\":\"A\"}]}",
                        RemoteRefusal.REMOTE_UNREADABLE,
                        "{\"data\":[{\"b64_json\":\"aGVsbG8=\"}]}",
                        RemoteRefusal.REMOTE_UNREADABLE)
                .entrySet()) {
            provider.says(200, body.getKey());
            assertFails(words().recipe(), body.getValue(), true);
            assertThat(provider.asked()).as("nothing is paid for twice").hasSize(++asked);
        }
        assertThat(folder.resolve("target.png")).doesNotExist();
    }

    @Test
    void readsNoMoreThanTheLimit() {
        provider.says(200, "x".repeat(300_000));

        assertFails(words().recipe(), RemoteRefusal.REMOTE_ANSWER_TOO_LARGE, true);
    }

    @Test
    void repeatsNothingWhoseAnswerWasLost() {
        provider.saysNothing();

        assertFails(words().recipe(), RemoteRefusal.REMOTE_SILENT, true);

        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void triesAgainLaterWhereNobodyListens() {
        provider.close();

        assertFails(words().recipe(), RemoteRefusal.REMOTE_UNREACHABLE, false);
    }

    @Test
    void stopsWaitingWhenSomebodyCancels() {
        provider.saysNothing();
        var watch = new Watch();
        watch.cancelled.set(true);

        assertThatThrownBy(() -> generator().generate(task(words().recipe()), watch))
                .isInstanceOf(GenerationException.Cancelled.class);
    }

    @Test
    void stopsWaitingWhenTheThreadIsInterrupted() throws Exception {
        provider.saysNothing();
        var waiting = new CountDownLatch(1);
        var end = new AtomicReference<@Nullable Throwable>();
        var thread = Thread.ofPlatform().start(() -> {
            waiting.countDown();
            end.set(catchThrowable(() -> generator().generate(task(words().recipe()), new Watch())));
        });
        waiting.await();
        thread.interrupt();
        thread.join();
        assertThat(end.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void keepsTheKeyOutOfItsWords() {
        assertThat(settings().toString()).doesNotContain("top-secret");
    }

    private GenerationException assertFails(Recipe recipe, Refusal refusal, boolean permanent) {
        var failure = catchThrowable(() -> generator().generate(task(recipe), new Watch()));
        assertThat(failure).isInstanceOfSatisfying(GenerationException.class, known -> {
            assertThat(known.is(refusal)).as(known.getMessage()).isTrue();
            assertThat(known.permanent()).isEqualTo(permanent);
        });
        return (GenerationException) failure;
    }

    private OpenAiImageGenerator generator() {
        return RemoteConfiguration.generator(settings(), HttpClient.newHttpClient(), POOL, Clock.systemUTC());
    }

    private RemoteSettings settings() {
        return new RemoteSettings(
                true,
                URI.create(provider.baseUrl()),
                "top-secret",
                List.of(MODEL),
                List.of("1024x1024", "1536x1024"),
                "low",
                Duration.ofSeconds(2),
                DataSize.ofKilobytes(200),
                null);
    }

    private static org.bildwerk.dam.generation.RecipeEdit words() {
        return Recipe.wanted(MODEL, "a red shoe");
    }

    private GenerationTask task(Recipe recipe) {
        return task(recipe, null, null);
    }

    private GenerationTask task(Recipe recipe, @Nullable Path source, @Nullable Path mask) {
        return new GenerationTask("picture-1", recipe, source, mask, List.of(), folder.resolve("target.png"));
    }

    private static byte[] png(int width, int height) {
        var pixels = new byte[width * height * 3];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index / 3 % width);
        }
        try (var image = VIPS.fromPixels(pixels, width, height, 3)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    // White on the left, black on the right.
    private static byte[] mask(int width, int height) {
        var pixels = new byte[width * height];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index % width < width / 2 ? 255 : 0);
        }
        try (var image = VIPS.fromPixels(pixels, width, height, 1)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    private static String base64(byte[] bytes) {
        return java.util.Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] part(Provider.Asked asked, String name) {
        var text = asked.text();
        int from = text.indexOf("\r\n\r\n", text.indexOf("name=\"" + name + "\"")) + 4;
        int to = text.indexOf("\r\n--bildwerk-", from);
        return text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Watch implements GenerationWatch {

        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void step(int done, int of, Supplier<Preview> preview) {
            step(done, of);
        }

        @Override
        public void step(int done, int of) {
            assertThat(done).isLessThanOrEqualTo(of);
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }
}

package org.bildwerk.generator.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bildwerk.dam.Refusal;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.Recipe;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A provider that speaks OpenAI's published schema of images, and a generator that asks it.
final class RemoteFixture implements AutoCloseable {

    static final Vips VIPS = Vips.open();
    static final String MODEL = "gpt-image-2";

    private final VipsPool pool = new VipsPool(VIPS, 1, 4);
    private final Path folder;
    private final Provider provider;

    /// @param folder for pictures
    RemoteFixture(Path folder) {
        this.folder = folder;
        try {
            this.provider = new Provider();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Provider provider() {
        return provider;
    }

    @Override
    public void close() {
        provider.close();
        pool.close();
    }

    GenerationException assertFails(Recipe recipe, Refusal refusal, boolean permanent) {
        var failure = catchThrowable(() -> generator().generate(task(recipe), new Watch()));
        assertThat(failure).isInstanceOfSatisfying(GenerationException.class, known -> {
            assertThat(known.is(refusal)).as(known.getMessage()).isTrue();
            assertThat(known.permanent()).isEqualTo(permanent);
        });
        return (GenerationException) failure;
    }

    OpenAiImageGenerator generator() {
        return RemoteConfiguration.generator(settings(), HttpClient.newHttpClient(), pool, Clock.systemUTC());
    }

    RemoteSettings settings() {
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

    static RecipeEdit words() {
        return Recipe.wanted(MODEL, "a red shoe");
    }

    GenerationTask task(Recipe recipe) {
        return task(recipe, null, null);
    }

    GenerationTask task(Recipe recipe, @Nullable Path source, @Nullable Path mask) {
        return new GenerationTask("picture-1", recipe, source, mask, List.of(), folder.resolve("target.png"));
    }

    static byte[] png(int width, int height) {
        var pixels = new byte[width * height * 3];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index / 3 % width);
        }
        try (var image = VIPS.fromPixels(pixels, width, height, 3)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    // White on the left, black on the right.
    static byte[] mask(int width, int height) {
        var pixels = new byte[width * height];
        for (int index = 0; index < pixels.length; index++) {
            pixels[index] = (byte) (index % width < width / 2 ? 255 : 0);
        }
        try (var image = VIPS.fromPixels(pixels, width, height, 1)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] part(Provider.Asked asked, String name) {
        var text = asked.text();
        int from = text.indexOf("\r\n\r\n", text.indexOf("name=\"" + name + "\"")) + 4;
        int to = text.indexOf("\r\n--bildwerk-", from);
        return text.substring(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    static final class Watch implements GenerationWatch {

        final AtomicBoolean cancelled = new AtomicBoolean();

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

package org.bildwerk.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bildwerk.dam.generation.GeneratedPicture;
import org.bildwerk.dam.generation.GenerationException;
import org.bildwerk.dam.generation.GenerationTask;
import org.bildwerk.dam.generation.GenerationWatch;
import org.bildwerk.dam.generation.RecipeEdit;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Devices;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.registry.CardFile;
import org.bildwerk.generator.registry.Shelf;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.jspecify.annotations.Nullable;

/// A generator with one tiny model, called `tiny`, and what tests ask of it.
final class TinyGenerator implements AutoCloseable {

    static final String LICENSED = "{\"licence\": \"Apache-2.0\", \"steps\": 3, \"guidanceScale\": 2}";

    private final VipsPool pool = new VipsPool(Vips.open(), 1, 4);
    private final Path folder;
    private final Workshop workshop;
    private final OnnxImageGenerator generator;

    /// @param folder for models and pictures
    TinyGenerator(Path folder) {
        this.folder = folder;
        install("sd1-script", "tiny", LICENSED);
        var shelf = new Shelf(List.of(folder.resolve("models")));
        workshop =
                new Workshop(shelf, new Sessions(1, 64 << 20), new Devices(Device.CPU, ""), new Pictures(pool), 1024);
        generator = new OnnxImageGenerator(shelf, new Cards(shelf, workshop), workshop);
    }

    OnnxImageGenerator generator() {
        return generator;
    }

    /// Installs another of the tiny models.
    ///
    /// @param card null for none
    void install(String model, String name, @Nullable String card) {
        var source = TinyModels.folder(model);
        var target = folder.resolve("models").resolve(name);
        try (var files = Files.walk(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            if (card != null) {
                Files.writeString(target.resolve(CardFile.NAME), card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        workshop.close();
        pool.close();
    }

    GeneratedPicture generate(RecipeEdit recipe) throws InterruptedException {
        return generator.generate(task(recipe), watch());
    }

    static void refuses(ThrowingCallable what, GeneratorRefusal why) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        GenerationException.Permanent.class,
                        refused -> assertThat(refused.is(why))
                                .as(refused.getMessage())
                                .isTrue());
    }

    GenerationTask task(RecipeEdit recipe) {
        return task(recipe, null, null);
    }

    GenerationTask task(RecipeEdit recipe, @Nullable Path source, @Nullable Path mask) {
        var target = folder.resolve(UUID.randomUUID() + ".png");
        return new GenerationTask("key", recipe.recipe(), source, mask, List.of(), target);
    }

    Path picture(String name, int width, int height, int factor) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            image.setRGB(i % width, i / width, i * factor);
        }
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    /// White from 40 to 59 across and from 20 to 39 down.
    Path mask(String name, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 20; y < 40 && y < height; y++) {
            for (int x = 40; x < 60 && x < width; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        var file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    static GenerationWatch watch() {
        return watch(new ArrayList<>(), -1);
    }

    static GenerationWatch watch(List<String> steps, int cancelAfter) {
        return new GenerationWatch() {
            @Override
            public void step(int done, int of, Supplier<Preview> preview) {
                steps.add(done + "/" + of);
                assertThat(preview.get().rgb()).isNotEmpty();
            }

            @Override
            public void step(int done, int of) {
                steps.add(done + "/" + of);
            }

            @Override
            public boolean cancelled() {
                return steps.size() == cancelAfter;
            }
        };
    }
}

package org.bildwerk.dam.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.bildwerk.dam.Pictures;
import org.bildwerk.dam.job.JobRefusal;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// A generator for tests: its pictures are gradients of their seed, black for the prompt `nothing`. It can be held
/// before each step, and told to fail.
public final class StubGenerator implements ImageGenerator {

    public static final String MODEL = "stub-model";
    /// A model that only changes pictures, of another size; there while [#twoModels].
    public static final String INSIDE = "stub-inside";

    public static final int STEPS = 4;

    private static final Vips VIPS = Vips.open();

    /// Keys of all tasks, one for each attempt.
    public final List<String> keys = Collections.synchronizedList(new ArrayList<>());

    public final List<GenerationTask> tasks = Collections.synchronizedList(new ArrayList<>());

    /// Steps that were begun, over all pictures.
    public final List<Integer> steps = Collections.synchronizedList(new ArrayList<>());

    /// What the next attempts throw; empty for those that succeed.
    public final Queue<Optional<RuntimeException>> failures = new ArrayDeque<>();

    /// Steps that may go on; null lets all.
    public volatile Semaphore gate;

    public volatile String digest = "ab".repeat(32);
    public volatile String device = "cpu-stub";
    public volatile boolean licensed = true;
    public volatile boolean twoModels;

    @Override
    public String name() {
        return "stub";
    }

    @Override
    public List<ModelCard> models() {
        var cards = new ArrayList<ModelCard>();
        cards.add(model(MODEL, "Stub model"));
        if (twoModels) {
            cards.add(model(INSIDE, "Stub inside"));
        }
        cards.add(new ModelCard(
                ModelCard.Kind.LORA,
                "ink",
                "Ink",
                "12".repeat(32),
                "stub",
                "CC0-1.0",
                null,
                "Bildwerk",
                "none",
                true,
                null,
                null));
        return cards;
    }

    private ModelCard model(String name, String title) {
        return new ModelCard(
                ModelCard.Kind.MODEL,
                name,
                title,
                digest,
                "stub",
                licensed ? "CC0-1.0" : null,
                null,
                "Bildwerk",
                "none",
                true,
                sizes(name),
                new ModelCard.Defaults(STEPS, 2.0, "DDIMScheduler", 0.1));
    }

    private static Sizes sizes(String model) {
        return Sizes.between(64, 512, 8, model.equals(INSIDE) ? new PictureSize(128, 128) : new PictureSize(96, 64));
    }

    @Override
    public Capabilities capabilities(String model) {
        return new Capabilities(
                model.equals(INSIDE) ? EnumSet.of(GenerationMode.INPAINT) : EnumSet.allOf(GenerationMode.class),
                true,
                true,
                true,
                Capabilities.MaskKind.GREY,
                sizes(model),
                1,
                true,
                List.of("DDIMScheduler"),
                List.of("torch-cpu"),
                List.of("ink"),
                List.of("edges"),
                List.of("larger"),
                77);
    }

    @Override
    public Optional<String> deviceClass() {
        return Optional.of(device);
    }

    @Override
    public GeneratedPicture generate(GenerationTask task, GenerationWatch watch) throws InterruptedException {
        keys.add(task.key());
        tasks.add(task);
        var failure = failures.poll();
        if (failure != null && failure.isPresent()) {
            throw failure.get();
        }
        for (int step = 1; step <= STEPS; step++) {
            var held = gate;
            steps.add(step);
            if (held != null) {
                held.acquire();
            }
            watch.step(step, STEPS, () -> new GenerationWatch.Preview(2, 1, new byte[] {1, 2, 3, 4, 5, 6}));
            if (watch.cancelled()) {
                throw new GenerationException.Cancelled();
            }
        }
        return picture(task);
    }

    private GeneratedPicture picture(GenerationTask task) {
        var wanted = task.recipe();
        long seed = wanted.seed() == null ? 0 : wanted.seed();
        int width = wanted.width() == null ? 96 : wanted.width();
        int height = wanted.height() == null ? 64 : wanted.height();
        try {
            var pixels = wanted.prompt().equals("nothing")
                    ? new byte[3 * width * height]
                    : Pictures.pixels(seed, width, height);
            Files.write(task.target(), png(pixels, width, height));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var made = wanted.edit()
                .model(MODEL, digest)
                .noiseSource("torch-cpu")
                .making(new Making("stub", "1", device, "float32", 1, 0, null))
                .recipe();
        return new GeneratedPicture(task.target(), made, List.of("made by a stub"), Duration.ofMillis(5));
    }

    private static byte[] png(byte[] pixels, int width, int height) {
        try (var image = VIPS.fromPixels(pixels, width, height, 3)) {
            return image.encode(Encoding.Png.standard());
        }
    }

    public static RuntimeException busy() {
        return new GenerationException.Retryable(JobRefusal.NO_HANDLER, Duration.ofMillis(10), null);
    }

    public static RuntimeException broken() {
        return new GenerationException.Permanent(JobRefusal.NO_HANDLER, null);
    }

    public static RuntimeException unwanted() {
        return new GenerationException.Moderated(JobRefusal.NO_HANDLER);
    }
}

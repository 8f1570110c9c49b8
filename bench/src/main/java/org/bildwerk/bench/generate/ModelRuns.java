package org.bildwerk.bench.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.generator.device.Cancellation;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Overlay;
import org.bildwerk.generator.device.Sessions;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.pipeline.Pipeline;
import org.bildwerk.generator.pipeline.Progress;
import org.bildwerk.generator.pipeline.PromptReader;
import org.bildwerk.generator.pipeline.Start;
import org.bildwerk.generator.pipeline.TextMode;
import org.bildwerk.generator.pipeline.Wish;
import org.bildwerk.generator.pipeline.Workbench;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import org.bildwerk.generator.text.ClipTokenizer;

/// Pictures of one model, with guidance, timed.
public final class ModelRuns implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final long BUDGET = 4L << 30;

    private final Model model;
    private final Sessions sessions;
    private final Pipeline pipeline;

    public ModelRuns(Path folder, int threads, Device device) {
        model = ModelFolder.read(folder);
        sessions = new Sessions(threads, BUDGET);
        var reader = new PromptReader(ClipTokenizer.read(model.tokenizer()), List.of());
        var second = new PromptReader(ClipTokenizer.read(model.secondTokenizer()), List.of());
        pipeline = new Pipeline(new Workbench(model, sessions, device, device, Overlay.NONE, reader, second));
    }

    public Model model() {
        return model;
    }

    public int edge() {
        return model.nativeEdge();
    }

    /// Returns how many tokens its text encoder reads at once.
    public int tokens() {
        return ClipTokenizer.read(model.tokenizer()).length();
    }

    /// Makes the latents of a picture of the model's own size.
    public float[] latents(int steps, long seed) {
        try (var cancellation = new Cancellation()) {
            return pipeline.latents(wish(edge(), steps, seed), Progress.NONE, cancellation)
                    .values();
        }
    }

    /// Makes a picture and returns the seconds up to its first preview.
    public double firstPreview(int edge, int steps, long seed) {
        var first = new ArrayList<Long>();
        long start = System.nanoTime();
        try (var cancellation = new Cancellation()) {
            pipeline.make(
                    wish(edge, steps, seed),
                    (done, of, preview) -> {
                        if (done == 1 && preview.get().width() > 0) {
                            first.add(System.nanoTime());
                        }
                    },
                    cancellation);
        }
        return (first.getFirst() - start) / NANOS;
    }

    /// Makes a picture and returns the seconds that it took.
    public double picture(int edge, int steps, long seed) {
        long start = System.nanoTime();
        try (var cancellation = new Cancellation()) {
            pipeline.make(wish(edge, steps, seed), (done, of, preview) -> {}, cancellation);
        }
        return (System.nanoTime() - start) / NANOS;
    }

    /// Makes a picture and returns the median of the seconds from one step to the next.
    public double step(int edge, int steps, long seed) {
        var moments = new ArrayList<Long>();
        try (var cancellation = new Cancellation()) {
            pipeline.make(wish(edge, steps, seed), (done, of, preview) -> moments.add(System.nanoTime()), cancellation);
        }
        var seconds = new ArrayList<Double>();
        for (int i = 1; i < moments.size(); i++) {
            seconds.add((moments.get(i) - moments.get(i - 1)) / NANOS);
        }
        return median(seconds);
    }

    /// Returns the length of the difference over the length of what was wanted.
    public static double apart(float[] made, float[] wanted) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < wanted.length; i++) {
            difference += Math.pow(made[i] - wanted[i], 2);
            length += Math.pow(wanted[i], 2);
        }
        return Math.sqrt(difference / length);
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private Wish wish(int edge, int steps, long seed) {
        return new Wish(
                "a red ball on a wooden table",
                "",
                TextMode.PLAIN,
                edge,
                edge,
                SchedulerConfig.read(model.schedulerConfig()),
                steps,
                2,
                0,
                NoiseSource.TORCH_CPU,
                seed,
                null,
                new Start.Blank(),
                List.of());
    }

    @Override
    public void close() {
        sessions.close();
    }
}

package org.bildwerk.bench.watermark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsPool;
import org.bildwerk.watermark.WatermarkKey;
import org.bildwerk.watermark.Watermarker;

/// Runs the [Plan] on one half of its sources, a source at a time on each core.
public final class WatermarkMeasurement {

    private static final WatermarkKey KEY =
            new WatermarkKey("the key of the measurement".getBytes(StandardCharsets.UTF_8));

    private final Sources sources;
    private final int threads;

    /// @param cache where the packages with the photographs are kept
    public WatermarkMeasurement(Path cache, int threads) {
        this.sources = new Sources(cache);
        this.threads = threads;
    }

    /// Measures as many pictures of each kind, and at least as many unmarked windows.
    ///
    /// @throws IOException if the photographs cannot be had
    public WatermarkFigures measure(Plan.Half half, int picturesOfAKind, int unmarked)
            throws IOException, InterruptedException {
        var vips = Vips.open();
        vips.concurrency(1);
        var watermarker = new Watermarker(KEY);
        int windows = Math.ceilDiv(unmarked, picturesOfAKind * Plan.Kind.values().length);
        var running = new ArrayList<CompletableFuture<PictureTrials>>();
        var done = new AtomicInteger();
        try (var pool = new VipsPool(vips, threads, 10_000)) {
            for (var kind : Plan.Kind.values()) {
                var all = sources.of(kind, half);
                for (int i = 0; i < all.size(); i++) {
                    var source = all.get(i);
                    int pictures = (picturesOfAKind + all.size() - 1 - i) / all.size();
                    long seed = Plan.SEED * 31 + kind.ordinal() * 1009L + i;
                    running.add(pool.submit(on -> {
                        var trials = new PictureTrials(on, watermarker, new SplittableRandom(seed));
                        for (int picture = 0; picture < pictures; picture++) {
                            trials.add(source, windows);
                            progress(done.incrementAndGet());
                        }
                        return trials;
                    }));
                }
            }
            return figures(running);
        }
    }

    private static void progress(int pictures) {
        if (pictures % 20 == 0) {
            System.err.println(pictures + " pictures measured");
        }
    }

    private static WatermarkFigures figures(List<CompletableFuture<PictureTrials>> running) {
        var trials = new ArrayList<Trial>();
        var unmarked = new ArrayList<Unmarked>();
        for (var one : running) {
            var pictures = one.join();
            trials.addAll(pictures.trials());
            unmarked.addAll(pictures.unmarked());
        }
        return new WatermarkFigures(trials, unmarked);
    }
}

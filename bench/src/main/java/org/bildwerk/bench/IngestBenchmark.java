package org.bildwerk.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.bildwerk.bench.process.ProcessorTime;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;
import org.bildwerk.vips.Encoding;

/// Five hundred pictures through the whole line, from the first byte of the upload until each is found by the search
/// and has its previews, against [IngestFloor] on the same files, measured before and after in the same run.
final class IngestBenchmark implements Benchmark {

    private static final int PICTURES = 500;
    /// Enough for the compilers of both servers to be through.
    private static final int WARM_UP = 200;
    private static final int UPLOADS_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public String purpose() {
        return "pictures per second from upload to searchable with previews, against hash + decode + three sizes";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var cache = Path.of(System.getProperty("bildwerk.native"), "corpus");
        System.err.println("making, or finding, " + (PICTURES + WARM_UP) + " pictures of 2 to 6 megapixels");
        var pictures = Corpus.write(cache, PICTURES, 1);
        var others = Corpus.write(cache, WARM_UP, 2);
        int cores = Runtime.getRuntime().availableProcessors();
        var floor = new IngestFloor(Encoding.Jpeg.fast(80), cores);
        floor.rate(others);
        double ownBefore = ProcessorTime.own();
        double before = progress("floor, before", floor.rate(pictures));
        double floorProcessor = ProcessorTime.own() - ownBefore;
        var product = product(folder, pictures, others);
        double after = progress("floor, after", floor.rate(pictures));
        double ratio = product.rate() / ((before + after) / 2);
        return new Report(name())
                .figure("pictures", PICTURES)
                .figure("cores", cores)
                .figure("pictures per second, floor before", before)
                .figure("pictures per second, floor after", after)
                .figure("pictures per second, to searchable", product.rate())
                .figure("pictures per second, acknowledged", product.acknowledgedRate())
                .figure("processor seconds, floor before", floorProcessor)
                .figure("processor seconds, application, database, search", product.processorSeconds())
                .figure("processor ratio to the floor", floorProcessor / product.processorSeconds())
                .figure("ratio to the floor", ratio)
                .aim(Aim.atLeast("ratio", 0.7, ratio));
    }

    private Measured product(Path folder, List<Path> pictures, List<Path> others) throws Exception {
        try (var application = RunningApplication.start(folder.resolve("home"));
                var api = application.api()) {
            ingest(api, others, "warm-up", 0);
            double before = ProcessorTime.ofTree(application.pid());
            var measured = ingest(api, pictures, "measured", others.size());
            progress("product", measured.rate());
            return measured.using(ProcessorTime.ofTree(application.pid()) - before);
        }
    }

    private static Measured ingest(Api api, List<Path> pictures, String batch, int alreadyThere)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        try (var uploaders = Executors.newFixedThreadPool(UPLOADS_AT_ONCE)) {
            var uploads = pictures.stream()
                    .map(picture -> uploaders.submit(() -> upload(api, picture, batch)))
                    .toList();
            for (var upload : uploads) {
                upload.get();
            }
        }
        long acknowledged = System.nanoTime();
        awaitSearchable(api, alreadyThere + pictures.size());
        return new Measured(pictures.size(), acknowledged - start, System.nanoTime() - start, 0);
    }

    private static void upload(Api api, Path picture, String batch) {
        var answer = api.uploadBare(picture, batch);
        if (answer.status() != 201) {
            throw new IllegalStateException(picture + " was not taken: " + answer.text());
        }
    }

    private static void awaitSearchable(Api api, int expected) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ready(api) < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Only %d of %d pictures became searchable with previews within %s"
                        .formatted(ready(api), expected, PATIENCE));
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    /// Counts what the search finds and shows with fresh previews.
    private static int ready(Api api) {
        return api.get("/api/v1/assets?size=1&facets=&derived=fresh")
                .get("total")
                .asInt();
    }

    private static double progress(String what, double rate) {
        System.err.printf("%s: %.2f pictures per second%n", what, rate);
        return rate;
    }

    private record Measured(int pictures, long nanosToAcknowledged, long nanosToSearchable, double processorSeconds) {

        Measured using(double seconds) {
            return new Measured(pictures, nanosToAcknowledged, nanosToSearchable, seconds);
        }

        double rate() {
            return pictures / (nanosToSearchable / 1e9);
        }

        double acknowledgedRate() {
            return pictures / (nanosToAcknowledged / 1e9);
        }
    }
}

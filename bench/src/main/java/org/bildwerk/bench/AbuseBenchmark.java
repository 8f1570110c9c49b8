package org.bildwerk.bench;

import java.nio.file.Path;
import java.util.List;
import org.bildwerk.bench.delivery.Onslaught;
import org.bildwerk.e2e.Pictures;

/// A hundred thousand addresses that nobody means well with, sent to the packaged application.
final class AbuseBenchmark implements Benchmark {

    private static final int ADDRESSES = 100_000;
    private static final long SEED = 21;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    /// More than the collector leaves lying; a kilobyte kept of each address would be as much.
    private static final int GROWTH_MB = 100;
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "abuse";
    }

    @Override
    public String purpose() {
        return "addresses made by chance, refused within a second and without work; a number behind it: how many, else "
                + ADDRESSES;
    }

    @Override
    public Report run(Path folder) throws Exception {
        return run(folder, List.of());
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        int addresses = options.isEmpty() ? ADDRESSES : Integer.parseInt(options.getFirst());
        var picture = Pictures.jpeg(folder, "picture.jpg", SEED, WIDTH, HEIGHT);
        var outcome = new Onslaught(folder).run(picture, addresses);
        var report = new Report(name());
        outcome.statuses().forEach((status, count) -> report.figure("answered with " + status, count));
        outcome.strange().stream().limit(SHOWN).forEach(System.err::println);
        outcome.slow().stream().limit(SHOWN).forEach(System.err::println);
        var memory = outcome.memory();
        // Chance finds a size that everybody may ask for, now and then.
        long pictures = outcome.statuses().getOrDefault(200, 0L);
        return report.figure("p50 ms", outcome.p50Millis())
                .figure("p99 ms", outcome.p99Millis())
                .figure("slowest ms", outcome.maxMillis())
                .figure("slower than a second", outcome.slow().size())
                .figure("MB before", memory.get(0))
                .figure("MB after the first tenth", memory.get(1))
                .figure("MB after all", memory.get(2))
                .aim(Aim.atMost("strange-answers", 0, outcome.strange().size()))
                .aim(Aim.atMost("slowest-ms", 1000, outcome.maxMillis()))
                .aim(Aim.atMost("encodes", pictures, outcome.encodes()))
                .aim(Aim.atMost("growth-mb", GROWTH_MB, memory.get(2) - memory.get(1)));
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.bildwerk.e2e.Api;
import org.bildwerk.e2e.RunningApplication;

/// The packaged application under a mixed load for a while, and whether it grows by it. The first third is for warming
/// up: what is cached, compiled and measured once is no growth.
public final class Soak {

    private static final int VISITORS = 4;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final int EDIT_EVERY = 3;
    private static final int WARM_UP_SHARE = 3;

    private final Path folder;

    public Soak(Path folder) {
        this.folder = folder;
    }

    /// How it went.
    ///
    /// @param answers how many, by what was asked for and the status
    /// @param residentSlope growth of the process in MB per hour, after the warm-up
    /// @param heapSlope the same of what Java holds after a collection
    /// @param outsideSlope the same of resident memory without Java's heap
    /// @param filesSlope growth of the number of open files per hour
    /// @param threadsSlope growth of the number of threads per hour
    /// @param first what was held at the end of the warm-up
    /// @param last what was held at the end
    public record Outcome(
            Map<String, Long> answers,
            double residentSlope,
            double heapSlope,
            double outsideSlope,
            double filesSlope,
            double threadsSlope,
            String first,
            String last) {

        /// Returns how many answers blame the server, broken connections among them.
        public long failures() {
            return answers.entrySet().stream()
                    .filter(answer -> answer.getKey().matches(".* 5..|broken"))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    /// @param pictures that are published
    public Outcome run(List<Path> pictures, Duration time)
            throws IOException, InterruptedException, ExecutionException {
        try (var application = RunningApplication.start(folder.resolve("home"));
                var api = application.api();
                var visitor = new Api(application.url(), "")) {
            var site = new SoakSite(api, visitor, pictures);
            var answers = SoakVisitor.noAnswers();
            var visitors = new ArrayList<SoakVisitor>();
            for (int i = 0; i < VISITORS; i++) {
                visitors.add(new SoakVisitor(site, visitor, i, answers));
            }
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                visitors.forEach(threads::submit);
                try {
                    return outcome(watch(application.pid(), api, site, time), answers);
                } finally {
                    visitors.forEach(SoakVisitor::end);
                }
            }
        }
    }

    private record Look(double seconds, Vitals vitals) {}

    private static List<Look> watch(long pid, Api api, SoakSite site, Duration time)
            throws IOException, InterruptedException {
        var looks = new ArrayList<Look>();
        long start = System.nanoTime();
        double seconds = 0;
        while (seconds < time.toSeconds()) {
            Thread.sleep(LOOK_EVERY);
            if (looks.size() % EDIT_EVERY == 0) {
                site.edit();
            }
            seconds = (System.nanoTime() - start) / 1e9;
            var look = new Look(seconds, Vitals.of(pid, api));
            System.err.printf("  %.0f s: %s%n", seconds, look.vitals());
            looks.add(look);
        }
        return looks;
    }

    private static Outcome outcome(List<Look> all, ConcurrentMap<String, LongAdder> answers) {
        var looks = all.subList(all.size() / WARM_UP_SHARE, all.size());
        var counts = new TreeMap<String, Long>();
        answers.forEach((what, count) -> counts.put(what, count.sum()));
        return new Outcome(
                counts,
                slope(looks, Vitals::residentMegabytes),
                slope(looks, Vitals::heapMegabytes),
                slope(looks, Vitals::outsideMegabytes),
                slope(looks, Vitals::files),
                slope(looks, Vitals::threads),
                looks.getFirst().vitals().toString(),
                looks.getLast().vitals().toString());
    }

    private static double slope(List<Look> looks, ToDoubleFunction<Vitals> figure) {
        var slope = new Slope();
        looks.forEach(look -> slope.add(look.seconds(), figure.applyAsDouble(look.vitals())));
        return slope.perHour();
    }
}

package org.bildwerk.bench;

import java.nio.file.Path;
import org.bildwerk.bench.watermark.Plan;
import org.bildwerk.bench.watermark.WatermarkFigures;
import org.bildwerk.bench.watermark.WatermarkMeasurement;

/// How well the invisible mark lives through compression, resizing and the rest, how little it changes the picture, and
/// how often it is seen where it is not: on the half of the pictures that it was not tuned on.
final class WatermarkBenchmark implements Benchmark {

    @Override
    public String name() {
        return "watermark";
    }

    @Override
    public String purpose() {
        return "share of whole payloads read after each attack, fidelity of the mark, false alarms";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var cache = Path.of(System.getProperty("bildwerk.native"), "photographs");
        int cores = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        System.err.println("left out: " + Plan.LEFT_OUT);
        var figures = new WatermarkMeasurement(cache, cores)
                .measure(Plan.Half.REPORTED, Plan.PICTURES_PER_KIND / 2, Plan.UNMARKED);
        return report(figures)
                .figure("left out", Plan.LEFT_OUT)
                .figure("cores", cores)
                .figure("seconds", (System.nanoTime() - start) / 1e9);
    }

    private Report report(WatermarkFigures figures) {
        var report = new Report(name());
        figures.all().forEach(report::figure);
        for (var figure : figures.judged()) {
            report.aim(Aim.atLeast(figure.name(), figure.bound(), figure.value()));
        }
        return report.aim(Aim.atMost("false alarms", 0, figures.alarms()));
    }
}

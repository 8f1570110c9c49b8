package org.bildwerk.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bildwerk.bench.metric.PythonScores;
import org.bildwerk.bench.metric.ReferenceProgram;
import org.bildwerk.bench.metric.ScoredPair;
import org.bildwerk.bench.metric.ScoredPairs;
import org.bildwerk.bench.metric.ScoringSpeed;
import org.bildwerk.vips.Vips;

/// Whether our SSIMULACRA 2.1 says what others say, and how fast it is. The Python package blurs otherwise than the
/// reference implementation that it follows; so it is asked once as it is and once with the reference's blur.
final class MetricBenchmark implements Benchmark {

    @Override
    public String name() {
        return "metric";
    }

    @Override
    public String purpose() {
        return "SSIMULACRA 2.1 of 100 pairs against the Python package, and megapixels per second of one core";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var pairs = new ScoredPairs(Vips.open(), natives.resolve("photographs"), folder).make();
        System.err.println("scoring %d pairs in Python".formatted(pairs.size()));
        var python = new PythonScores(natives).of(pairs, folder);
        var speed = ScoringSpeed.measure();
        var ours = pairs.stream().mapToDouble(ScoredPair::score).summaryStatistics();
        var report = new Report(name())
                .figure("pairs", pairs.size())
                .figure("scores from", ours.getMin())
                .figure("scores to", ours.getMax())
                .figure("megapixels prepared per CPU second", speed.prepared())
                .figure("megapixels scored per CPU second", speed.scored());
        var blurred = Differences.of(
                pairs, python.stream().map(PythonScores.Scores::blurred).toList());
        blurred.tell(report, "from the package with the reference's blur");
        Differences.of(pairs, python.stream().map(PythonScores.Scores::shipped).toList())
                .tell(report, "from the package as it is");
        var program = ReferenceProgram.named();
        if (program.isPresent()) {
            Differences.of(pairs, program.get().of(pairs)).tell(report, "from the program in C++");
        }
        return report.aim(Aim.atMost("mean difference, reference's blur", 0.01, blurred.mean()))
                .aim(Aim.atMost("largest difference, reference's blur", 0.1, blurred.largest()));
    }

    /// How far our scores are from others.
    private record Differences(double mean, double largest, String where) {

        static Differences of(List<ScoredPair> pairs, List<Double> others) {
            var apart = IntStream.range(0, pairs.size())
                    .mapToDouble(pair -> Math.abs(pairs.get(pair).score() - others.get(pair)))
                    .toArray();
            var summary = Arrays.stream(apart).summaryStatistics();
            int worst = IntStream.range(0, apart.length)
                    .filter(pair -> apart[pair] == summary.getMax())
                    .findFirst()
                    .orElseThrow();
            return new Differences(
                    summary.getAverage(), summary.getMax(), pairs.get(worst).name());
        }

        void tell(Report report, String from) {
            report.figure("mean " + from, mean)
                    .figure("largest " + from, largest)
                    .figure("largest " + from + ", in", where);
        }
    }
}

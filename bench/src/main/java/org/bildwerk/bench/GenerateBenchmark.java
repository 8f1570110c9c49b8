package org.bildwerk.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.generate.BareRuns;
import org.bildwerk.bench.generate.ModelRuns;
import org.bildwerk.bench.generate.TorchSteps;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.device.Devices;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.model.PartName;

/// How fast a model makes pictures here, and what of that is the model's own computing.
final class GenerateBenchmark implements Benchmark {

    private static final int STEPS = 20;
    private static final int ROUNDS = 5;
    private static final int PICTURES = 4;
    private static final Duration LOOK = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String purpose() {
        return "pictures of a model (BILDWERK_BENCH_MODEL, else the demonstration's): steps over bare runs and torch;"
                + " --device cuda";
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        if (options.equals(List.of("--device", "cuda"))) {
            return cuda();
        }
        if (!options.isEmpty() && !options.equals(List.of("--device", "cpu"))) {
            throw new IllegalArgumentException("generate knows --device cpu and --device cuda, not " + options);
        }
        return run(folder);
    }

    @Override
    public Report run(Path folder) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        var report = new Report(name())
                .figure("threads", threads)
                .figure("device", "cpu")
                .figure("load of the machine before", load());
        double step;
        Path graph;
        int tokens;
        try (var runs = new ModelRuns(model(), threads, Device.CPU)) {
            report.figure("model", runs.model().name());
            graph = runs.model().require(PartName.UNET).graph().file();
            tokens = runs.tokens();
            pictures(runs, report);
            step = steps(runs, threads, tokens, report);
            growth(runs, report);
        }
        torch(graph, threads, tokens, step, report);
        return report.figure(
                        "sd4j", "not measured: it comes as source alone, and knows Stable Diffusion's own sizes only")
                .figure("cuda", "not measured: ./bildwerk bench generate --device cuda asks for it");
    }

    /// Figures of a busy machine say nothing: above all torch's threads wait for each other.
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static Path model() throws IOException {
        var named = System.getenv("BILDWERK_BENCH_MODEL");
        var shipped = Path.of(System.getProperty("bildwerk.native"))
                .resolveSibling("generator")
                .resolve("demo-model/models/demo-scenes");
        var found = named == null ? shipped : Path.of(named);
        if (!ModelFolder.isModel(found)) {
            throw new IOException("there is no model in " + found + "; name one by BILDWERK_BENCH_MODEL");
        }
        return found;
    }

    private static void pictures(ModelRuns runs, Report report) throws IOException {
        double first = runs.picture(runs.edge(), STEPS, 0);
        double together = 0;
        for (int i = 0; i < PICTURES; i++) {
            together += runs.picture(runs.edge(), STEPS, i);
        }
        report.figure("edge, pixels", runs.edge())
                .figure("first picture with loading, s", first)
                .figure("four pictures, 20 steps with guidance, s", together)
                .figure("peak memory of the process by then, MB", PeakMemory.megabytes())
                .aim(Aim.atMost("four-pictures-seconds", 10, together));
    }

    /// Rounds alternate, so that what else the machine does falls on both.
    private static double steps(ModelRuns runs, int threads, int tokens, Report report) throws Exception {
        var ratios = new ArrayList<Double>();
        var steps = new ArrayList<Double>();
        try (var bare = new BareRuns(runs.model(), threads, tokens)) {
            bare.step(STEPS, 2);
            for (int i = 0; i < ROUNDS; i++) {
                double step = runs.step(runs.edge(), STEPS, i);
                double run = bare.step(STEPS, 2);
                ratios.add(step / run);
                steps.add(step);
                System.err.printf("  round %d: a step %.1f ms, a bare run %.1f ms%n", i + 1, step * 1e3, run * 1e3);
            }
            double one = bare.step(STEPS, 2);
            for (int pictures : List.of(2, PICTURES)) {
                report.figure(
                        "a bare run of %d pictures, in runs of one".formatted(pictures),
                        bare.step(STEPS / 2, 2 * pictures) / one);
            }
        }
        double ratio = median(ratios);
        double own = median(steps);
        report.figure("a step, ms", own * 1e3).figure("a step over a bare run", ratio);
        report.aim(Aim.atMost("step-over-bare", 1.03, ratio));
        return own;
    }

    private static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(ROUNDS / 2);
    }

    private static void growth(ModelRuns runs, Report report) throws IOException {
        double once = runs.step(runs.edge(), STEPS / 2, 0);
        for (int times : List.of(2, 3)) {
            PeakMemory.forget();
            double larger = runs.step(runs.edge() * times, STEPS / 4, 0);
            report.figure("a step at %d times the edge, in steps".formatted(times), larger / once)
                    .figure("peak memory at %d times the edge, MB".formatted(times), PeakMemory.megabytes());
        }
    }

    private static void torch(Path graph, int threads, int tokens, double step, Report report)
            throws IOException, InterruptedException {
        var measured = TorchSteps.measure(graph, threads, tokens);
        if (measured.isEmpty()) {
            report.figure("torch", "not measured: bench/parity/environment.sh, or BILDWERK_PARITY_PYTHON, gives it")
                    .aim(new Aim("step-over-torch-fp32", null, 0.8, Aim.Direction.AT_MOST, "Python with torch"));
            return;
        }
        var torch = measured.get();
        report.figure("torch's weights", torch.weights())
                .figure("torch's answer to ONNX Runtime's, apart", "%.1e".formatted(torch.apart()))
                .figure("torch fp32 a step, ms", torch.single() * 1e3)
                .figure("torch bf16 a step, ms", torch.brain() * 1e3)
                .figure("a step over torch bf16", step / torch.brain())
                .aim(Aim.atMost("step-over-torch-fp32", 0.8, step / torch.single()));
    }

    private Report cuda() throws IOException {
        var report = new Report(name()).figure("device", "cuda");
        var natives = System.getenv("BILDWERK_GENERATOR_NATIVES");
        var devices = Devices.find("cuda", natives == null ? null : Path.of(natives), LOOK);
        if (devices.main() != Device.CUDA) {
            return report.figure("cuda", "not measured: " + devices.reason())
                    .aim(new Aim("draft-p95-seconds", null, 5, Aim.Direction.AT_MOST, "an NVIDIA card"))
                    .aim(new Aim("first-preview-seconds", null, 1, Aim.Direction.AT_MOST, "an NVIDIA card"))
                    .aim(new Aim("latents-apart-from-cpu", null, 1e-3, Aim.Direction.AT_MOST, "an NVIDIA card"));
        }
        var place = model();
        float[] here;
        try (var runs = new ModelRuns(place, 0, Device.CPU)) {
            here = runs.latents(STEPS, 0);
        }
        try (var runs = new ModelRuns(place, 0, Device.CUDA)) {
            var there = runs.latents(STEPS, 0);
            var drafts = new ArrayList<Double>();
            for (int i = 0; i < STEPS; i++) {
                drafts.add(runs.picture(runs.edge(), STEPS, i));
            }
            double late = drafts.stream().sorted().toList().get(drafts.size() * 95 / 100 - 1);
            return report.figure("model", runs.model().name())
                    .aim(Aim.atMost("draft-p95-seconds", 5, late))
                    .aim(Aim.atMost("first-preview-seconds", 1, runs.firstPreview(runs.edge(), STEPS, 0)))
                    .aim(Aim.atMost("latents-apart-from-cpu", 1e-3, ModelRuns.apart(there, here)));
        }
    }
}

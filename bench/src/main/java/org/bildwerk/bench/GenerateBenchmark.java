package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.generate.BareRuns;
import org.bildwerk.bench.generate.ModelRuns;
import org.bildwerk.bench.generate.TorchSteps;
import org.bildwerk.generator.device.Device;
import org.bildwerk.generator.model.Model;
import org.bildwerk.generator.model.ModelFolder;
import org.bildwerk.generator.model.PartName;
import org.jspecify.annotations.Nullable;

/// How fast a model makes pictures here, and what of that is the model's own computing.
final class GenerateBenchmark implements Benchmark {

    private static final int STEPS = 20;
    private static final int ROUNDS = 5;
    private static final int PICTURES = 4;

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String purpose() {
        return "pictures of a model (BILDWERK_BENCH_MODEL, else the demonstration's): steps over bare runs and torch";
    }

    @Override
    public Report run(Path folder) throws Exception {
        var place = model();
        var model = ModelFolder.read(place);
        int threads = Runtime.getRuntime().availableProcessors();
        var report = new Report(name())
                .figure("model", model.name())
                .figure("threads", threads)
                .figure("device", "cpu; cuda: not measured");
        double step;
        try (var runs = new ModelRuns(place, threads, Device.CPU)) {
            pictures(runs, report);
            step = steps(runs, place, model, threads, report);
            growth(runs, report);
        }
        torch(place, threads, step, report);
        return report.figure("peak memory of the process, MB", peak());
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

    private static void pictures(ModelRuns runs, Report report) {
        double first = runs.picture(runs.edge(), STEPS, 0);
        double together = 0;
        for (int i = 0; i < PICTURES; i++) {
            together += runs.picture(runs.edge(), STEPS, i);
        }
        report.figure("edge, pixels", runs.edge())
                .figure("first picture with loading, s", first)
                .figure("four pictures, 20 steps with guidance, s", together)
                .aim(Aim.atMost("four-pictures-seconds", 10, together));
    }

    /// Rounds alternate, so that what else the machine does falls on both.
    private static double steps(ModelRuns runs, Path place, Model model, int threads, Report report) throws Exception {
        var unet = model.require(PartName.UNET);
        int width = unet.number("cross_attention_dim", 0);
        var ratios = new ArrayList<Double>();
        double own = Double.MAX_VALUE;
        int latent = model.nativeEdge() / model.scaleFactor();
        try (var bare = new BareRuns(place, threads, model.latentChannels(), latent, width)) {
            bare.step(STEPS);
            for (int i = 0; i < ROUNDS; i++) {
                double step = runs.step(runs.edge(), STEPS, i);
                double run = bare.step(STEPS);
                ratios.add(step / run);
                own = Math.min(own, step);
                System.err.printf("  round %d: a step %.1f ms, a bare run %.1f ms%n", i + 1, step * 1e3, run * 1e3);
            }
        }
        double ratio = ratios.stream().sorted().toList().get(ROUNDS / 2);
        report.figure("a step, ms", own * 1e3).figure("a step over a bare run", ratio);
        report.aim(Aim.atMost("step-over-bare", 1.03, ratio));
        return own;
    }

    private static void growth(ModelRuns runs, Report report) {
        double once = runs.step(runs.edge(), STEPS / 2, 0);
        for (int times : List.of(2, 3)) {
            double larger = runs.step(runs.edge() * times, STEPS / 4, 0);
            report.figure("a step at %d times the edge, in steps".formatted(times), larger / once);
        }
    }

    private static void torch(Path place, int threads, double step, Report report)
            throws IOException, InterruptedException {
        @Nullable TorchSteps torch = TorchSteps.measure(place, threads).orElse(null);
        if (torch == null) {
            report.figure("torch", "not measured: no Python with torch and diffusers (BILDWERK_PARITY_PYTHON)");
            return;
        }
        report.figure("torch fp32 a step, ms", torch.single() * 1e3)
                .figure("torch bf16 a step, ms", torch.brain() * 1e3)
                .figure("a step over torch bf16", step / torch.brain())
                .aim(Aim.atMost("step-over-torch-fp32", 0.8, step / torch.single()));
    }

    private static double peak() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }
}

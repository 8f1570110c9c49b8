package org.bildwerk.bench.parity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.noise.NoiseSource;
import org.bildwerk.generator.scheduler.Scheduler;
import org.bildwerk.generator.scheduler.SchedulerConfig;
import tools.jackson.databind.json.JsonMapper;

/// Whole walks of every scheduler, with a model that is a formula.
final class SchedulerComparison {

    private static final double BOUND = 1e-4;
    private static final int SIZE = 4 * 8 * 8;

    /// @param finite whether diffusers reaches numbers at all
    /// @param roughness how far diffusers' result strays when the levels of noise change in their last bit
    private record Case(
            Map<String, Object> options,
            int steps,
            float strength,
            float[] timesteps,
            int begin,
            boolean finite,
            double roughness) {}

    private final Path folder;
    private final JsonMapper json = new JsonMapper();

    SchedulerComparison(Path folder) {
        this.folder = folder;
    }

    List<Compared> compare() throws IOException {
        var cases = json.readValue(folder.resolve("schedulers.json"), Case[].class);
        var numbers = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("schedulers.bin")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var bias = new float[SIZE];
        numbers.get(bias);
        var byKind = new LinkedHashMap<String, Compared>();
        for (var each : cases) {
            var expected = new float[SIZE];
            numbers.get(expected);
            var compared = byKind.computeIfAbsent(
                    String.valueOf(each.options.get("_class_name")), name -> new Compared("walks of " + name));
            if (!each.finite || each.roughness > BOUND / 2) {
                compared.leave();
            } else {
                var what = "%s, steps %d at %s".formatted(each.options, each.steps, each.strength);
                compared.add(error(each, bias, expected), BOUND, what);
            }
        }
        return List.copyOf(byKind.values());
    }

    private double error(Case each, float[] bias, float[] expected) {
        var scheduler =
                SchedulerConfig.parse(json.writeValueAsString(each.options)).scheduler(each.steps, each.strength);
        if (!sameTimesteps(scheduler.timesteps(), each.timesteps) || scheduler.begin() != each.begin) {
            return Double.POSITIVE_INFINITY;
        }
        return Errors.relative(walked(scheduler, each.strength, bias), expected);
    }

    /// Fractions may differ in the last places.
    private static boolean sameTimesteps(float[] ours, float[] theirs) {
        if (ours.length != theirs.length) {
            return false;
        }
        for (int i = 0; i < ours.length; i++) {
            if (Math.abs(ours[i] - theirs[i]) > 1e-3) {
                return false;
            }
        }
        return true;
    }

    private static float[] walked(Scheduler scheduler, float strength, float[] bias) {
        var noise = Noise.of(NoiseSource.TORCH_CPU, 3);
        var sample = noise.normal(SIZE);
        if (strength < 1) {
            sample = scheduler.addNoise(bias, sample, scheduler.begin());
        } else {
            for (int i = 0; i < SIZE; i++) {
                sample[i] *= scheduler.initNoiseSigma();
            }
        }
        var timesteps = scheduler.timesteps();
        for (int i = scheduler.begin(); i < timesteps.length; i++) {
            var seen = scheduler.scaleModelInput(sample, i);
            var answer = new float[SIZE];
            for (int at = 0; at < SIZE; at++) {
                answer[at] = seen[at] * (float) Math.cos(timesteps[i] / 300) * 0.8f + bias[at] * 0.1f;
            }
            sample = scheduler.step(answer, i, sample, noise);
        }
        return sample;
    }
}

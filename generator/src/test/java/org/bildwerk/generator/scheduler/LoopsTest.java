package org.bildwerk.generator.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.bildwerk.generator.noise.Noise;
import org.bildwerk.generator.noise.NoiseSource;
import org.junit.jupiter.api.Test;

/// Whole walks with a model that answers `sample · t / (t + 1)`, against the sums that diffusers reaches.
class LoopsTest {

    private static final int BATCH = 4;
    private static final int SIZE = 3 * 8 * 8;

    @Test
    void walksAsPndm() {
        assertSum(201.386429, SchedulerKind.PNDM, 10, Map.of("skip_prk_steps", true, "steps_offset", 1));
    }

    @Test
    void walksAsDdim() {
        assertSum(181.613922, SchedulerKind.DDIM, 10, Map.of("clip_sample", false));
        assertSum(
                183.258209,
                SchedulerKind.DDIM,
                10,
                Map.of("clip_sample", false, "steps_offset", 1, "set_alpha_to_one", false));
    }

    @Test
    void walksAsEuler() {
        assertSum(178.776215, SchedulerKind.EULER, 10, Map.of());
        assertSum(179.575317, SchedulerKind.EULER, 10, Map.of("use_karras_sigmas", true));
    }

    @Test
    void walksAsEulerAncestral() {
        assertSum(248.856934, SchedulerKind.EULER_ANCESTRAL, 10, Map.of());
    }

    @Test
    void walksAsDpmSolver() {
        assertSum(184.065720, SchedulerKind.DPM_MULTISTEP, 10, Map.of());
        assertSum(212.572983, SchedulerKind.DPM_MULTISTEP, 10, Map.of("use_karras_sigmas", true));
        assertSum(205.588776, SchedulerKind.DPM_MULTISTEP, 20, Map.of("use_karras_sigmas", true));
    }

    @Test
    void walksAsUniPc() {
        assertSum(184.688614, SchedulerKind.UNI_PC, 10, Map.of());
    }

    @Test
    void walksAsLcm() {
        assertSum(189.007202, SchedulerKind.LCM, 4, Map.of());
    }

    private static void assertSum(double expected, SchedulerKind kind, int steps, Map<String, Object> options) {
        var scheduler = StableDiffusion.config(kind, options).scheduler(steps);
        var noise = Noise.of(NoiseSource.TORCH_CPU, 0);
        var sample = start(scheduler.initNoiseSigma());
        var timesteps = scheduler.timesteps();
        for (int i = 0; i < timesteps.length; i++) {
            var output = scheduler.scaleModelInput(sample, i).clone();
            for (int at = 0; at < output.length; at++) {
                output[at] = output[at] * timesteps[i] / (timesteps[i] + 1);
            }
            sample = scheduler.step(output, i, sample, noise);
        }
        double sum = 0;
        for (float value : sample) {
            sum += Math.abs(value);
        }
        assertThat(sum).as("%s %s", kind, options).isCloseTo(expected, within(expected * 2e-6));
    }

    /// Fills a tensor of 4 × 3 × 8 × 8 with numbers that run along its first dimension.
    private static float[] start(float sigma) {
        var sample = new float[BATCH * SIZE];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (float) (i % SIZE * BATCH + i / SIZE) / sample.length * sigma;
        }
        return sample;
    }
}

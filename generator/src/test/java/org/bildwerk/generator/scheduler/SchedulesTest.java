package org.bildwerk.generator.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulesTest {

    private static final int TEN = 10;

    @Test
    void repeatsTheSecondStepForPndm() {
        var config = StableDiffusion.config(SchedulerKind.PNDM, Map.of("skip_prk_steps", true, "steps_offset", 1));

        assertThat(config.scheduler(TEN).timesteps())
                .containsExactly(901, 801, 801, 701, 601, 501, 401, 301, 201, 101, 1);
    }

    @Test
    void spacesTrailingStepsForEulerAncestral() {
        var config = StableDiffusion.config(SchedulerKind.EULER_ANCESTRAL, Map.of("timestep_spacing", "trailing"));

        assertThat(config.scheduler(4).timesteps()).containsExactly(999, 749, 499, 249);
        assertThat(sigmas(config, 4)).containsExactly(new double[] {14.61465, 4.08173, 1.61289, .69321}, within(1e-5));
    }

    @Test
    void spacesLeadingStepsForEuler() {
        var config =
                StableDiffusion.config(SchedulerKind.EULER, Map.of("timestep_spacing", "leading", "steps_offset", 1));
        var expected =
                new double[] {8.39069, 5.13443, 3.34776, 2.29285, 1.62369, 1.16822, .83565, .57405, .34619, .04131};

        assertThat(sigmas(config, TEN)).containsExactly(expected, within(1e-5));
        assertThat(config.scheduler(TEN).initNoiseSigma()).isCloseTo(8.450067f, within(1e-6f));
    }

    @Test
    void interpolatesBetweenLevelsForEuler() {
        var config = StableDiffusion.config(SchedulerKind.EULER, Map.of());
        var expected =
                new double[] {14.61465, 7.83988, 4.60918, 2.91831, 1.95016, 1.34493, .93236, .62498, .36866, .02917};

        assertThat(sigmas(config, TEN)).containsExactly(expected, within(1e-5));
        assertThat(config.scheduler(TEN).initNoiseSigma()).isCloseTo(14.61465f, within(1e-5f));
    }

    @Test
    void spreadsTheLevelsAsKarrasDoes() {
        var config = StableDiffusion.config(SchedulerKind.DPM_MULTISTEP, Map.of("use_karras_sigmas", true));

        assertThat(config.scheduler(TEN).timesteps()).containsExactly(999, 916, 815, 687, 523, 327, 146, 41, 7, 0);
    }

    @Test
    void leavesTheLastOfOneMoreOutForTheSolvers() {
        for (var kind : List.of(SchedulerKind.DPM_MULTISTEP, SchedulerKind.UNI_PC)) {
            assertThat(StableDiffusion.config(kind, Map.of()).scheduler(TEN).timesteps())
                    .containsExactly(999, 899, 799, 699, 599, 500, 400, 300, 200, 100);
        }
    }

    @Test
    void choosesFromTheStepsOfTheDistillation() {
        var config = StableDiffusion.config(SchedulerKind.LCM, Map.of());

        assertThat(config.scheduler(4).timesteps()).containsExactly(999, 759, 499, 259);
        assertThatThrownBy(() -> config.scheduler(4, 0.01f)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void beginsLaterWhereAPictureIsOnlyChangedInPart() {
        var scheduler = StableDiffusion.config(SchedulerKind.EULER, Map.of()).scheduler(TEN, 0.35f);

        assertThat(scheduler.begin()).isEqualTo(7);
        assertThat(scheduler.addNoise(new float[] {1}, new float[] {2}, 7)[0]).isCloseTo(2.24997f, within(1e-4f));
    }

    @Test
    void namesWhatItDoesNotKnow() {
        assertRefused("{\"_class_name\": \"HeunDiscreteScheduler\"}", "HeunDiscreteScheduler");
        assertRefused("{\"_class_name\": \"DDIMScheduler\", \"prediction_type\": \"flow\"}", "prediction_type = flow");
        assertRefused("{\"_class_name\": \"DDIMScheduler\", \"beta_scale\": 1}", "beta_scale");
        assertRefused("{\"_class_name\": \"EulerDiscreteScheduler\", \"use_beta_sigmas\": true}", "use_beta_sigmas");
        assertRefused("{\"_class_name\": \"DDIMScheduler\", \"beta_start\": \"x\"}", "beta_start = x");
        assertRefused("{\"_class_name\": \"DDIMScheduler\", \"timestep_spacing\": \"odd\"}", "timestep_spacing = odd");
        assertRefused("[1, 2]", "not a JSON object");
        assertRefused("{", "not a JSON object");
    }

    @Test
    void refusesStepsThatAreNone() {
        var config = StableDiffusion.config(SchedulerKind.DDIM, Map.of());

        assertThatThrownBy(() -> config.scheduler(0)).hasMessageContaining("from 1 to 1000, not 0");
        assertThatThrownBy(() -> config.scheduler(1001)).hasMessageContaining("not 1001");
        assertThatThrownBy(() -> config.scheduler(5, Float.NaN)).hasMessageContaining("strength");
    }

    private static void assertRefused(String json, String part) {
        assertThatExceptionOfType(UnsupportedSchedulerException.class)
                .isThrownBy(() -> SchedulerConfig.parse(json).scheduler(5))
                .withMessageContaining(part);
    }

    /// Reads the sigmas off the noise that belongs to each call.
    private static double[] sigmas(SchedulerConfig config, int steps) {
        var scheduler = config.scheduler(steps);
        return IntStream.range(0, steps)
                .mapToDouble(i -> scheduler.addNoise(new float[1], new float[] {1}, i)[0])
                .toArray();
    }
}

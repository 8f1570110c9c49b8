package org.bildwerk.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.bildwerk.dam.generation.Axis;
import org.bildwerk.dam.generation.Axis.Parameter;
import org.junit.jupiter.api.Test;

class AxisValuesTest {

    @Test
    void readsFiguresWithCommaOrPoint() {
        assertThat(AxisValues.read(Parameter.GUIDANCE_SCALE, "3; 5,5; 7.5")).containsExactly("3", "5.5", "7.5");
        assertThat(AxisValues.read(Parameter.GUIDANCE_SCALE, "3, 5.5,")).containsExactly("3", "5.5");
    }

    @Test
    void countsThroughARangeOfSeeds() {
        assertThat(AxisValues.read(Parameter.SEED, "4021-4023; 7")).containsExactly("4021", "4022", "4023", "7");
    }

    @Test
    void takesNoMoreThanAHundredOfARange() {
        assertThat(AxisValues.read(Parameter.SEED, "0-9999999999")).hasSize(100);
    }

    @Test
    void leavesTheCommasOfPromptsAlone() {
        assertThat(AxisValues.read(Parameter.PROMPT, "a green vase, soft light | a red vase"))
                .containsExactly("a green vase, soft light", "a red vase");
    }

    @Test
    void knowsSchedulersByTheNamesOfTheList() {
        assertThat(AxisValues.read(Parameter.SCHEDULER, "Euler; dpm++ 2m; OtherScheduler"))
                .containsExactly("EulerDiscreteScheduler", "DPMSolverMultistepScheduler", "OtherScheduler");
    }

    @Test
    void writesWhatItReadsAgain() {
        var axis = new Axis(Parameter.SCHEDULER, AxisValues.read(Parameter.SCHEDULER, "Euler; DDIM"));

        assertThat(AxisValues.write(axis)).isEqualTo("Euler; DDIM");
    }

    @Test
    void findsTheFirstValueThatIsNone() {
        assertThat(AxisValues.wrong(Parameter.GUIDANCE_SCALE, "1; 2,5; abc; x")).contains("abc");
        assertThat(AxisValues.wrong(Parameter.SEED, "4021-4023; -7")).contains("-7");
        assertThat(AxisValues.wrong(Parameter.SIZE, "256x256; 320 × 192; 20")).contains("20");
        assertThat(AxisValues.wrong(Parameter.ADAPTER_WEIGHT, "ink:0.5; ink")).contains("ink");
        assertThat(AxisValues.wrong(Parameter.PROMPT, "anything | at all")).isEmpty();
    }
}

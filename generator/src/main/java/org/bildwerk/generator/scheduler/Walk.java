package org.bildwerk.generator.scheduler;

/// What every scheduler holds: the steps to take, and where to begin.
///
/// @param count how many steps were asked for; the list can hold one more
record Walk(float[] timesteps, int begin, int count) {

    static Walk of(double[] steps, int begin, int count) {
        var timesteps = new float[steps.length];
        for (int i = 0; i < timesteps.length; i++) {
            timesteps[i] = (float) steps[i];
        }
        return new Walk(timesteps, begin, count);
    }

    /// Returns a step as an index into the levels of the training.
    int step(int i) {
        return (int) timesteps[i];
    }

    boolean last(int i) {
        return i == timesteps.length - 1;
    }
}

package org.bildwerk.generator.scheduler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.generator.noise.Noise;
import org.jspecify.annotations.Nullable;

/// UniPC: predicts the next sample from the answers so far, and corrects each prediction by the next answer.
final class UniPcScheduler extends SolverScheduler {

    private final int highest;
    private final boolean plainWidth;
    private final boolean lowerAtEnd;
    private final Set<Integer> uncorrected = new HashSet<>();

    /// The predicted clean pictures, the latest first.
    private final List<float[]> originals = new ArrayList<>();

    private float @Nullable [] lastSample;
    private int lastOrder;

    UniPcScheduler(Walk walk, float[] sigmas, Options options) {
        super(walk, sigmas, options);
        this.highest = options.whole("solver_order", 2, 1, 3);
        this.plainWidth = options.word("solver_type", "bh2").equals("bh1");
        this.lowerAtEnd = options.is("lower_order_final", true);
        if (!options.is("predict_x0", true)) {
            throw options.refused("predict_x0");
        }
        var list = options.list("disable_corrector");
        if (list != null) {
            list.forEach(step -> uncorrected.add(((Number) step).intValue()));
        }
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        var original = original(modelOutput, i, sample);
        var corrected = sample;
        if (lastSample != null && !uncorrected.contains(i - 1)) {
            corrected = corrected(original, i, lastSample);
        }
        int known = originals.size();
        originals.addFirst(original);
        if (originals.size() > highest) {
            originals.removeLast();
        }
        int left = walk.timesteps().length - i;
        lastOrder = Math.min(lowerAtEnd ? Math.min(highest, left) : highest, known + 1);
        lastSample = corrected;
        return predicted(i, corrected);
    }

    private float[] predicted(int i, float[] sample) {
        var equations = new UniEquations(level(i), level(i + 1), earlier(i), plainWidth);
        var moved = equations.firstOrder(sample, originals.getFirst());
        var weights = lastOrder == 2 ? new double[] {0.5} : equations.predictorWeights();
        equations.add(moved, weights, originals);
        return moved;
    }

    private float[] corrected(float[] original, int i, float[] from) {
        var equations = new UniEquations(level(i - 1), level(i), earlier(i - 1), plainWidth);
        var moved = equations.firstOrder(from, originals.getFirst());
        var weights = lastOrder == 1 ? new double[] {0.5} : equations.correctorWeights();
        equations.add(moved, weights, originals);
        equations.addNewest(moved, weights[weights.length - 1], original, originals.getFirst());
        return moved;
    }

    /// Returns the levels of the answers that the order in use takes beside the latest.
    private List<Level> earlier(int i) {
        var levels = new ArrayList<Level>();
        for (int back = 1; back < lastOrder; back++) {
            levels.add(level(i - back));
        }
        return levels;
    }
}

package org.bildwerk.generator.scheduler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.bildwerk.generator.noise.Noise;
import org.jspecify.annotations.Nullable;

/// Pseudo linear multistep: weighs the answers of up to four steps. Its first step is taken twice, the second time with
/// the mean of two answers, so there is one call more than steps.
final class PndmScheduler extends VarianceScheduler {

    private static final float[][] WEIGHTS = {
        {3f / 2, -1f / 2}, {23f / 12, -16f / 12, 5f / 12}, {55f / 24, -59f / 24, 37f / 24, -9f / 24}
    };

    private final Prediction prediction;
    private final float finalProduct;

    /// The latest first.
    private final Deque<float[]> answers = new ArrayDeque<>();

    private float @Nullable [] first;
    private int calls;

    PndmScheduler(NoiseLevels levels, Walk walk, Options options) {
        super(levels, walk);
        this.prediction = Prediction.of(options);
        this.finalProduct = options.is("set_alpha_to_one", false) ? 1 : levels.product(0);
        if (prediction == Prediction.SAMPLE) {
            throw options.refused("prediction_type");
        }
        if (!options.is("skip_prk_steps", false)) {
            throw new UnsupportedSchedulerException("PNDMScheduler with skip_prk_steps = false is not built here");
        }
    }

    @Override
    public float[] step(float[] modelOutput, int i, float[] sample, Noise noise) {
        int width = levels.count() / walk.count();
        int step = walk.step(i);
        int call = calls++;
        if (call == 1 && first != null) {
            var answer = mix(modelOutput, 0.5f, answers.getFirst(), 0.5f);
            return moved(first, step + width, step, answer);
        }
        answers.addFirst(modelOutput);
        if (answers.size() > 4) {
            answers.removeLast();
        }
        if (call == 0) {
            first = sample;
            return moved(sample, step, step - width, modelOutput);
        }
        return moved(sample, step, step - width, weighed(WEIGHTS[answers.size() - 2]));
    }

    private float[] weighed(float[] weights) {
        Iterator<float[]> latest = answers.iterator();
        var sum = new float[answers.getFirst().length];
        for (float weight : weights) {
            var answer = latest.next();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += weight * answer[i];
            }
        }
        return sum;
    }

    private float[] moved(float[] sample, int from, int to, float[] answer) {
        float product = levels.product(Math.min(from, levels.count() - 1));
        float productTo = to >= 0 ? levels.product(to) : finalProduct;
        var epsilon = prediction.epsilon(answer, sample, root(product), root(1 - product));
        float divisor = product * root(1 - productTo) + root(product * (1 - product) * productTo);
        float share = (productTo - product) / divisor;
        return mix(sample, root(productTo / product), epsilon, -share);
    }
}

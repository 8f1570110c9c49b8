package org.bildwerk.watermark;

/// One embedding: pushes each bit of the code word as far as its margin asks for, and no further, in several rounds.
/// Each
/// round looks at the pixels as they would be written, so that what was lost by clipping and rounding is made up for,
/// and
/// what was pushed too far is taken back.
final class Embedding {

    /// The mean squared change of brightness that is spent on a picture, unless the margins forbid.
    private static final double BUDGET = 2.9;

    /// How far each bit shall at least lie beyond zero, in units of the coefficients, whatever it costs.
    private static final double LEAST_MARGIN = 44;

    private static final double LARGEST_MARGIN = 160;

    /// No bit is pushed by more than so many margins; what the picture opposes with force is left to the code.
    private static final float LARGEST_PUSH = 4;

    private static final int ROUNDS = 7;

    private final Canvas canvas;
    private final Transform transform;
    private final Carrier carrier;
    private final float[] emphasis;
    private final float[] word;

    Embedding(Canvas canvas, Carrier carrier, float[] emphasis, float[] word) {
        this.canvas = canvas;
        this.transform = new Transform(canvas.gridWidth(), canvas.gridHeight());
        this.carrier = carrier;
        this.emphasis = emphasis;
        this.word = word;
    }

    /// Returns the marked pixels.
    byte[] mark(byte[] original) {
        var unmarked = canvas.brightness(original);
        var mask = ActivityMask.of(unmarked, canvas.gridWidth(), canvas.gridHeight());
        float activity = mean(mask);
        double margin = LEAST_MARGIN;
        var pushes = new float[Carrier.BITS];
        var marked = original.clone();
        var brightness = unmarked;
        for (int round = 0; round < ROUNDS; round++) {
            var change = transform.inverse(wanted(transform.forward(brightness), pushes, (float) margin));
            for (int i = 0; i < change.length; i++) {
                change[i] *= mask[i] / activity;
            }
            canvas.add(change, marked);
            if (round < ROUNDS - 1) {
                brightness = canvas.brightness(marked);
                double spent = meanSquare(brightness, unmarked);
                margin = Math.clamp(margin * Math.sqrt(BUDGET / spent), LEAST_MARGIN, LARGEST_MARGIN);
            }
        }
        return marked;
    }

    private static double meanSquare(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.max(sum / one.length, 1e-3);
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }

    /// Returns the change of the coefficients, after correcting the pushes by what is seen of them.
    private float[] wanted(float[] coefficients, float[] pushes, float margin) {
        var reading = new Reading(coefficients, carrier, emphasis);
        for (int bit = 0; bit < pushes.length; bit++) {
            float missing = margin - reading.soft[bit] * word[bit];
            pushes[bit] = Math.clamp(pushes[bit] + missing, 0, LARGEST_PUSH * margin);
        }
        var wanted = new float[coefficients.length];
        for (int i = 0; i < carrier.size(); i++) {
            int bit = i % Carrier.BITS;
            wanted[carrier.position[i]] = pushes[bit] * word[bit] * carrier.sign[i] * reading.weight[i];
        }
        return wanted;
    }
}

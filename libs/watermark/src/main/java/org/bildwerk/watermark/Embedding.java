package org.bildwerk.watermark;

/// One embedding: pushes each bit of the code word as far as its margin asks for, and no further, in several rounds.
/// Each round looks at the pixels as they would be written, so that what was lost by clipping and rounding is made up
/// for, and what was pushed too far is taken back. Then [Strengthening] looks whether a small copy could still be read.
final class Embedding {

    /// The mean squared change of brightness that is spent on a picture, unless the margins forbid.
    private static final double BUDGET = 2.65;

    /// How far each bit shall at least lie beyond zero, in units of the coefficients, whatever it costs.
    private static final double LEAST_MARGIN = 39;

    private static final double LARGEST_MARGIN = 160;

    /// No bit is pushed by more than so many margins; what the picture opposes with force is left to the code.
    private static final float LARGEST_PUSH = 4;

    private static final int ROUNDS = 7;

    private final Sketch sketch;
    private final Transform transform;
    private final Carrier carrier;
    private final float[] emphasis;
    private final float[] word;

    Embedding(Raster picture, Carrier carrier, float[] word) {
        var canvas = new Canvas(picture);
        this.transform = new Transform(canvas.gridWidth(), canvas.gridHeight());
        this.sketch = new Sketch(picture, canvas, transform);
        this.carrier = carrier;
        this.emphasis = Emphasis.of(picture.width(), picture.height());
        this.word = word;
    }

    /// Returns the marked pixels.
    byte[] mark() {
        double margin = LEAST_MARGIN;
        var pushes = new float[Carrier.BITS];
        for (int round = 0; round < ROUNDS; round++) {
            sketch.write(wanted(transform.forward(sketch.brightness()), pushes, (float) margin));
            margin = Math.clamp(margin * Math.sqrt(BUDGET / sketch.spent()), LEAST_MARGIN, LARGEST_MARGIN);
        }
        new Strengthening(sketch, new SmallCopy(sketch.canvas(), carrier, emphasis), carrier, word).run();
        return sketch.pixels();
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

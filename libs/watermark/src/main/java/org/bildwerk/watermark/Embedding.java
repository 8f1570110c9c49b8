package org.bildwerk.watermark;

/// One embedding: pushes each bit of the code word as far as its margin asks for, and no further, in several rounds.
/// Each
/// round looks at the pixels as they would be written, so that what was lost by clipping and rounding is made up for.
final class Embedding {

    /// How far each bit is pushed beyond zero, in units of the coefficients.
    private static final float MARGIN = 75;

    /// No bit is pushed by more than this at a time; a bit that the picture opposes with force is left to the code.
    private static final float LARGEST_PUSH = 150;

    private static final int ROUNDS = 6;

    private final Canvas canvas;
    private final Transform transform;
    private final Carrier carrier;
    private final float[] word;

    Embedding(Canvas canvas, Carrier carrier, float[] word) {
        this.canvas = canvas;
        this.transform = new Transform(canvas.gridWidth(), canvas.gridHeight());
        this.carrier = carrier;
        this.word = word;
    }

    /// Returns the marked pixels.
    byte[] mark(byte[] original) {
        var brightness = canvas.brightness(original);
        var mask = ActivityMask.of(brightness, canvas.gridWidth(), canvas.gridHeight());
        var wanted = new float[Transform.WAVES * Transform.WAVES];
        var marked = original.clone();
        for (int round = 0; round < ROUNDS; round++) {
            push(transform.forward(brightness), wanted);
            var change = transform.inverse(wanted);
            for (int i = 0; i < change.length; i++) {
                change[i] *= mask[i];
            }
            canvas.add(change, marked);
            if (round < ROUNDS - 1) {
                brightness = canvas.brightness(marked);
            }
        }
        return marked;
    }

    private void push(float[] coefficients, float[] wanted) {
        var reading = new Reading(coefficients, carrier);
        for (int i = 0; i < carrier.size(); i++) {
            int bit = i % Carrier.BITS;
            float missing = Math.clamp(MARGIN - reading.soft[bit] * word[bit], 0, LARGEST_PUSH);
            wanted[carrier.position[i]] += missing * word[bit] * carrier.sign[i] * reading.weight[i];
        }
    }
}

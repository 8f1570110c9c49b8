package org.bildwerk.watermark;

/// Looks at what a small, compressed copy of a marked picture would still say, and pushes those bits on that it would
/// say too softly; step by step, until the copy could be read or no more change can be afforded. Most pictures need
/// none of it: those that are smooth or flat do, as compression empties them.
final class Strengthening {

    /// The score at which the foreseen copy is good enough: 0.75 is needed, and real copies score somewhat less.
    private static final double ENOUGH = 0.84;

    /// The same for a picture whose mark already takes a mean squared change of [#LOUD]: flat graphics, mostly, whose
    /// real copies score some 0.05 less than foreseen.
    private static final double ENOUGH_LOUD = 0.89;

    private static final double LOUD = 4;

    /// The largest mean squared change of brightness: a signal-to-noise ratio of 38.4 dB.
    private static final double MOST_SPENT = 9.5;

    /// How far each bit of the copy shall lie beyond zero, in units of the coefficients.
    private static final float MARGIN = 40;

    private static final int MOST_STEPS = 6;

    /// Which part of what is missing from the margins is made up for at once, by what is missing from the score.
    private static final double SMALLEST_PART = 0.15;

    private static final double LARGEST_PART = 0.35;
    private static final double SLOPE = 2;

    private final Sketch sketch;
    private final SmallCopy copy;
    private final Carrier carrier;
    private final float[] word;

    Strengthening(Sketch sketch, SmallCopy copy, Carrier carrier, float[] word) {
        this.sketch = sketch;
        this.copy = copy;
        this.carrier = carrier;
        this.word = word;
    }

    /// Leaves the sketch with the change whose copy scores best.
    void run() {
        double enough = sketch.spent() > LOUD ? ENOUGH_LOUD : ENOUGH;
        var reading = copy.read(sketch.brightness());
        double highest = reading.score(word);
        var best = sketch.change();
        for (int step = 0; step < MOST_STEPS && highest < enough; step++) {
            double part = Math.clamp(SLOPE * (enough - reading.score(word)), SMALLEST_PART, LARGEST_PART);
            sketch.write(pushed(reading, (float) part));
            if (sketch.spent() > MOST_SPENT) {
                break;
            }
            reading = copy.read(sketch.brightness());
            if (reading.score(word) > highest) {
                highest = reading.score(word);
                best = sketch.change();
            }
        }
        if (best != sketch.change()) {
            sketch.write(best);
        }
    }

    private float[] pushed(Reading reading, float part) {
        var change = sketch.change().clone();
        for (int i = 0; i < carrier.size(); i++) {
            int bit = i % Carrier.BITS;
            float missing = MARGIN - reading.soft[bit] * word[bit];
            change[carrier.position[i]] += part * missing * word[bit] * carrier.sign[i] * reading.weight[i];
        }
        return change;
    }
}

package org.bildwerk.watermark;

import java.util.List;
import org.bildwerk.watermark.TailBitingDecoder.Candidate;

/// Judges what was read: decodes it, and says whether it is a mark.
///
/// The score is the cosine of the angle between the soft values and the code word found, `Σ x s / (√128 |s|)`: 1 where
/// all values agree, and about 0.70 where there is no mark, as the decoder then finds the nearest of 2^64 words.
final class Decision {

    /// How many messages are tried, beginning with the most likely, until the check digits are right.
    static final int CANDIDATES = 8;

    private Decision() {}

    static Detection on(float[] soft) {
        double length = length(soft);
        if (length == 0) {
            return new Detection.Absent(0);
        }
        List<Candidate> candidates = new TailBitingDecoder(soft).best(CANDIDATES);
        for (var candidate : candidates) {
            double score = candidate.correlation() / length;
            var payload = candidate.message().payload();
            if (candidate.closed() && payload.isPresent() && score >= NullDistribution.THRESHOLD) {
                return new Detection.Found(payload.get(), score, NullDistribution.falseAlarm(score));
            }
        }
        return new Detection.Absent(candidates.getFirst().correlation() / length);
    }

    private static double length(float[] soft) {
        double squares = 0;
        for (float value : soft) {
            squares += value * value;
        }
        return Math.sqrt(squares * soft.length);
    }
}

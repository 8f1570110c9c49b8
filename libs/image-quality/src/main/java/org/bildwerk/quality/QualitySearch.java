package org.bildwerk.quality;

import java.util.function.IntToDoubleFunction;

/// Looks for the lowest quality of an encoder whose picture still scores what is wanted, with few encodings.
///
/// Follows a line through the nearest scores above and below, as those of encoders bend gently; where that does not
/// halve what is left, it takes the middle next. What is found always scores what is wanted. That no lower quality does
/// is seen in most searches, but not in all: [Reached#proven]. Scores are taken to rise with the quality; where they do
/// not, the quality found need not be the lowest of all. Immutable and thread-safe.
///
/// @param lowest the lowest quality allowed
/// @param highest the highest quality allowed
/// @param encodings how often the encoder may be called, at least twice
public record QualitySearch(int lowest, int highest, int encodings) {

    /// As many encodings as a picture is worth.
    public static final int USUAL_ENCODINGS = 6;

    public QualitySearch {
        if (lowest > highest) {
            throw new IllegalArgumentException("there is no quality from %d to %d".formatted(lowest, highest));
        }
        if (encodings < 2) {
            throw new IllegalArgumentException("%d encodings are too few to search".formatted(encodings));
        }
    }

    /// What a search ends with.
    public sealed interface Result {

        /// Returns how often the encoder was called.
        int encodings();
    }

    /// A quality that scores what is wanted.
    ///
    /// @param proven whether the next lower quality was seen to score less, or is not allowed
    public record Reached(int quality, double score, boolean proven, int encodings) implements Result {}

    /// Even the highest quality does not score what is wanted.
    ///
    /// @param score the score of the highest quality
    public record OutOfReach(double score, int encodings) implements Result {}

    /// Searches, beginning in the middle.
    ///
    /// @param scoreAt encodes at a quality, decodes, and scores; called once at most for each quality
    public Result search(double target, IntToDoubleFunction scoreAt) {
        return search(target, lowest + (highest - lowest) / 2, scoreAt);
    }

    /// Searches, beginning at a quality that did for something similar, such as the next width.
    ///
    /// @param first is brought into the range where it is not
    /// @param scoreAt encodes at a quality, decodes, and scores; called once at most for each quality
    public Result search(double target, int first, IntToDoubleFunction scoreAt) {
        var bracket = new Bracket(lowest - 1, Double.NaN, highest + 1, Double.NaN);
        int next = Math.clamp(first, lowest, highest);
        for (int called = 1; ; called++) {
            var before = bracket;
            double score = scoreAt.applyAsDouble(next);
            bracket = bracket.with(next, score, target);
            boolean reached = bracket.above() <= highest;
            if (!reached && next == highest) {
                return new OutOfReach(score, called);
            }
            if (bracket.isClosed() || called == encodings) {
                return new Reached(bracket.above(), bracket.scoreAbove(), bracket.isClosed(), called);
            }
            boolean last = called == encodings - 1;
            next = !reached && last ? highest : bracket.next(target, 2 * bracket.width() <= before.width());
        }
    }

    /// The highest quality that falls short and the lowest that does not. Outside the range at first, without a score.
    private record Bracket(int below, double scoreBelow, int above, double scoreAbove) {

        Bracket with(int quality, double score, double target) {
            return score >= target
                    ? new Bracket(below, scoreBelow, quality, score)
                    : new Bracket(quality, score, above, scoreAbove);
        }

        boolean isClosed() {
            return width() == 1;
        }

        int width() {
            return above - below;
        }

        int next(double target, boolean byScores) {
            int guess = (int) Math.round(below + width() * (byScores ? share(target) : 0.5));
            return Math.clamp(guess, below + 1, above - 1);
        }

        private double share(double target) {
            double share = (target - scoreBelow) / (scoreAbove - scoreBelow);
            return Double.isFinite(share) ? share : 0.5;
        }
    }
}

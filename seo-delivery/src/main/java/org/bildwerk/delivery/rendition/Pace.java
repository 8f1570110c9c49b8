package org.bildwerk.delivery.rendition;

import java.time.Duration;

/// How long the work of a lane takes lately, and so how long the next one will take: a moving average, in which what
/// came
/// last counts most. Thread-safe.
final class Pace {

    private static final double WEIGHT_OF_LAST = 0.3;

    private final int threads;
    private double nanos;

    /// @param firstGuess what is thought before anything was done
    /// @param threads pieces of work that are done at a time
    Pace(Duration firstGuess, int threads) {
        this.nanos = firstGuess.toNanos();
        this.threads = threads;
    }

    synchronized void took(Duration time) {
        nanos += (time.toNanos() - nanos) * WEIGHT_OF_LAST;
    }

    /// Returns after how long a piece of work will be done.
    ///
    /// @param ahead pieces of work that run or wait before it
    synchronized Duration expected(int ahead) {
        var rounds = 1.0 + (double) ahead / threads;
        return Duration.ofNanos((long) (nanos * rounds));
    }
}

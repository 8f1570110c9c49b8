package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Measurement;

/// Turns an interrupted model into a result, and keeps the mark on the thread.
final class Interrupted {

    private Interrupted() {}

    interface Work {
        Measurement measure() throws InterruptedException;
    }

    static Measurement or(Work work) {
        try {
            return work.measure();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Measurement.NotChecked("It was interrupted");
        }
    }
}

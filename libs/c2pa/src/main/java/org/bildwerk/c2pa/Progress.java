package org.bildwerk.c2pa;

/// Hears how far the work is, and may end it.
///
/// It is called on the thread that does the work: for a virtual thread, on a platform thread in its place.
@FunctionalInterface
public interface Progress {

    /// Says whether to go on; otherwise the work ends with a [CancelledException] at the next safe point.
    ///
    /// @param step counts up from 1 within a phase
    /// @param total the last step; 1 where the phase is one step, 0 where it is not known
    boolean goOn(ProgressPhase phase, int step, int total);
}

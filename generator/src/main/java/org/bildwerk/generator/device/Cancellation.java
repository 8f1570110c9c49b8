package org.bildwerk.generator.device;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession.RunOptions;
import java.util.concurrent.CancellationException;

/// Ends the runs of one piece of work. Any thread may cancel; the run under way ends between two of its operations.
/// Closed by the owner when no run is under way any more.
public final class Cancellation implements AutoCloseable {

    private final RunOptions options;
    private boolean closed;
    private volatile boolean cancelled;

    public Cancellation() {
        try {
            options = new RunOptions();
        } catch (OrtException e) {
            throw Failures.of("preparing a run", e);
        }
    }

    public synchronized void cancel() {
        cancelled = true;
        if (closed) {
            return;
        }
        try {
            options.setTerminate(true);
        } catch (OrtException e) {
            throw Failures.of("ending a run", e);
        }
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /// Throws if it was cancelled; to be called between steps.
    public void check() {
        if (cancelled) {
            throw new CancellationException("cancelled");
        }
    }

    RunOptions options() {
        check();
        return options;
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            options.close();
        }
    }
}

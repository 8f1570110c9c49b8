package org.bildwerk.generator.device;

/// A graph on loan from [Sessions]; closing gives it back.
public final class Loan implements AutoCloseable {

    private final GraphSession session;
    private final Runnable giveBack;
    private boolean closed;

    Loan(GraphSession session, Runnable giveBack) {
        this.session = session;
        this.giveBack = giveBack;
    }

    public GraphSession session() {
        if (closed) {
            throw new IllegalStateException("the graph was given back");
        }
        return session;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            giveBack.run();
        }
    }
}

package org.bildwerk.dam.event;

/// The signals of this node: new events in the outbox, new items in the lanes. Commits on this node raise them at once,
/// those of other nodes through [NodeLink].
///
/// @param events something was appended to the outbox, or a consumer was moved
/// @param jobs an item came to wait
public record Signals(Signal events, Signal jobs) {

    public Signals() {
        this(new Signal(), new Signal());
    }
}

package org.bildwerk.dam.event;

import java.time.Duration;
import java.util.List;

/// Port: reads the outbox in order. A bean of this type is found by itself and remembers its position by its name.
/// One node at a time runs a consumer.
public interface EventConsumer {

    /// Returns the name under which the position is kept; never change it. A new name starts with the first event.
    String name();

    /// Handles a batch in order. An exception leaves the position where it was, and the batch comes again after a
    /// pause.
    void accept(List<StoredEvent> batch);

    /// Returns how many events one batch holds at most.
    default int batchSize() {
        return 200;
    }

    /// Returns how long to wait for more events after the first, so that bursts come in one batch. While more comes, it
    /// is waited up to five times as long.
    default Duration linger() {
        return Duration.ZERO;
    }
}

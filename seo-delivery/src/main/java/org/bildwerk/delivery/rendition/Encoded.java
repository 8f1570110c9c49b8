package org.bildwerk.delivery.rendition;

import java.time.Duration;

/// The bytes of one encode and how long it took. They are shared by all who waited for it and never changed.
final class Encoded {

    private final byte[] bytes;
    private final Naming naming;
    private final Duration time;

    Encoded(byte[] bytes, Naming naming, Duration time) {
        this.bytes = bytes;
        this.naming = naming;
        this.time = time;
    }

    byte[] bytes() {
        return bytes;
    }

    Naming naming() {
        return naming;
    }

    Duration time() {
        return time;
    }
}

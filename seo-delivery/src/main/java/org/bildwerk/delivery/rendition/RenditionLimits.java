package org.bildwerk.delivery.rendition;

import java.time.Duration;

/// How much work is done at once.
///
/// @param threads encodes at a time
/// @param queue renditions that may wait for a thread; more are turned away
/// @param patience how long a visitor waits before he is turned away; at once if it would be half of that by what waits
public record RenditionLimits(int threads, int queue, Duration patience) {

    public RenditionLimits {
        if (threads < 1 || queue < 0 || !patience.isPositive()) {
            throw new IllegalArgumentException(
                    "Not a way to work: %d threads, a queue of %d, %s of patience".formatted(threads, queue, patience));
        }
    }
}

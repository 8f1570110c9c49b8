package org.bildwerk.bench.delivery;

import org.bildwerk.e2e.Api;

/// The application's own meter of the renditions that it made.
final class Encodes {

    private static final String METER = "bildwerk_delivery_encodes_seconds_count";

    private Encodes() {}

    /// Adds up the meter's counts over its tags.
    static double count(Api api) {
        return Meters.read(api).sum(METER);
    }
}

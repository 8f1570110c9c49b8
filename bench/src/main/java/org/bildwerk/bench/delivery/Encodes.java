package org.bildwerk.bench.delivery;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.bildwerk.e2e.Api;

/// The application's own meter of the renditions that it made.
final class Encodes {

    private static final String METER = "bildwerk_delivery_encodes_seconds_count";

    private Encodes() {}

    /// Adds up the meter's counts over its tags.
    static double count(Api api) {
        var text = new String(api.fetch("/actuator/prometheus").body(), StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.startsWith(METER))
                .collect(Collectors.summingDouble(
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    }
}

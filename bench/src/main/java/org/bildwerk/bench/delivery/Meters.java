package org.bildwerk.bench.delivery;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.bildwerk.e2e.Api;

/// What the application's own meters say at one moment.
///
/// @param text a line for each meter and its tags
record Meters(String text) {

    /// @param api with the owner's key
    static Meters read(Api api) {
        return new Meters(new String(api.fetch("/actuator/prometheus").body(), StandardCharsets.UTF_8));
    }

    /// Adds up all lines that begin so.
    double sum(String beginning) {
        return text.lines()
                .filter(line -> line.startsWith(beginning))
                .collect(Collectors.summingDouble(
                        line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))));
    }
}

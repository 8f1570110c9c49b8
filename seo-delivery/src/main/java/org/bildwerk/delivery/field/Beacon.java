package org.bildwerk.delivery.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one view of a page measured.
///
/// @param page path of the page; null where it was not sent
/// @param small whether the window was narrower than 768 pixels
record Beacon(String site, @Nullable String page, boolean small, List<Measurement> measurements) {

    Beacon {
        measurements = List.copyOf(measurements);
    }

    /// One measurement.
    ///
    /// @param asset key of the picture that it is about; null where it is about none of ours
    /// @param rendition what the browser had chosen; null where that is not known
    /// @param phases milliseconds of an LCP: until the first byte, until the picture was asked for, until it was
    ///     there, until it showed; null where not known
    record Measurement(
            Metric metric,
            double value,
            @Nullable String asset,
            @Nullable String slot,
            @Nullable String assignment,
            @Nullable Rendition rendition,
            Integer @Nullable [] phases) {}

    /// A rendition as its address names it.
    record Rendition(String rev, String spec, String type) {}
}

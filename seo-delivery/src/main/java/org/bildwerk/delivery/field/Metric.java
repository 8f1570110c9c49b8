package org.bildwerk.delivery.field;

import java.util.Arrays;
import java.util.Optional;

/// What is measured in a browser.
public enum Metric {
    /// Largest Contentful Paint, in milliseconds.
    LCP(600_000),
    /// Cumulative Layout Shift, without unit.
    CLS(100),
    /// Interaction to Next Paint, in milliseconds.
    INP(600_000),
    /// A picture of which half came into view.
    SEEN(1);

    private final double most;

    Metric(double most) {
        this.most = most;
    }

    /// Returns the name in the database and in the API: `lcp`.
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Metric> of(String key) {
        return Arrays.stream(values())
                .filter(metric -> metric.key().equals(key))
                .findFirst();
    }

    /// Tells whether a browser can have measured this.
    boolean believes(double value) {
        return value >= 0 && value <= most;
    }
}

package org.bildwerk.bench.delivery;

import java.util.ArrayList;
import java.util.List;

/// How much a figure grows in an hour, by the median of the slopes between all pairs of points (Theil and Sen): a
/// third of the points may lie anywhere.
public final class Slope {

    private static final double SECONDS = 3600;

    private final List<double[]> points = new ArrayList<>();

    /// @param seconds when it was looked
    public void add(double seconds, double value) {
        points.add(new double[] {seconds, value});
    }

    /// @throws IllegalStateException with less than two points
    public double perHour() {
        var slopes = new ArrayList<Double>();
        for (int later = 1; later < points.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                var from = points.get(earlier);
                var to = points.get(later);
                slopes.add((to[1] - from[1]) / (to[0] - from[0]) * SECONDS);
            }
        }
        if (slopes.isEmpty()) {
            throw new IllegalStateException("A slope needs two points, not " + points.size());
        }
        slopes.sort(null);
        int half = slopes.size() / 2;
        return slopes.size() % 2 == 1 ? slopes.get(half) : (slopes.get(half - 1) + slopes.get(half)) / 2;
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Several figures of several servers, taken in turn so that what else the machine does meets all alike, and their
/// medians.
final class Rounds {

    private final List<List<double[]>> taken;

    private Rounds(List<List<double[]>> taken) {
        this.taken = taken;
    }

    /// Takes the figures of one server.
    interface Turn<L> {

        double[] of(L lane) throws IOException, InterruptedException;
    }

    static <L> Rounds run(int rounds, List<L> lanes, Turn<L> turn) throws IOException, InterruptedException {
        var taken = new ArrayList<List<double[]>>();
        for (int round = 0; round < rounds; round++) {
            var turns = new ArrayList<double[]>();
            for (var lane : lanes) {
                turns.add(turn.of(lane));
            }
            taken.add(turns);
        }
        return new Rounds(taken);
    }

    /// Returns the median of one figure of one server.
    double median(int lane, int figure) {
        var sorted = taken.stream()
                .mapToDouble(turns -> turns.get(lane)[figure])
                .sorted()
                .toArray();
        return sorted[sorted.length / 2];
    }
}

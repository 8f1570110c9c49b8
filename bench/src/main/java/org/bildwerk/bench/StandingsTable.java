package org.bildwerk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bildwerk.bench.delivery.Standing;

/// All standings of a run as one table, and below it who took part with which settings. The first of each race is
/// ours; the columns with × tell our figure by that of the line.
final class StandingsTable {

    private static final String HEAD = "%-22s %-15s %9s %9s %9s %8s %8s %8s %10s %8s %7s %7s %7s";
    private static final String NOTHING = "-";

    private StandingsTable() {}

    /// Returns the lines.
    ///
    /// @param standings those of one race behind each other, ours first
    static List<String> of(List<Standing> standings) {
        var lines = new ArrayList<String>();
        if (standings.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(HEAD.formatted(
                "race",
                "who",
                "req/s",
                "req/CPU-s",
                "CPU-ms",
                "p50 ms",
                "p99 ms",
                "peak MB",
                "bytes",
                "SSIM. 2",
                "req/s×",
                "CPU×",
                "bytes×"));
        var ours = standings.getFirst();
        for (var one : standings) {
            ours = one.race().equals(ours.race()) ? ours : one;
            lines.add(line(one, ours));
        }
        lines.add("");
        for (var one : standings) {
            lines.add("  %s, %s: %s".formatted(one.race(), (one.name() + " " + one.version()).strip(), one.settings()));
        }
        lines.add("");
        return lines;
    }

    private static String line(Standing one, Standing ours) {
        return HEAD.formatted(
                one.race(),
                one.name(),
                number("%.1f", one.requestsPerSecond()),
                number("%.1f", one.perProcessorSecond()),
                number("%.3f", one.processorMillis()),
                number("%.2f", one.p50Millis()),
                number("%.2f", one.p99Millis()),
                number("%.0f", one.peakMegabytes()),
                one.bytes() == 0 ? NOTHING : Long.toString(one.bytes()),
                number("%.2f", one.score()),
                number("%.2f", ours.requestsPerSecond() / one.requestsPerSecond()),
                number("%.2f", ours.processorMillis() / one.processorMillis()),
                number("%.2f", (double) ours.bytes() / one.bytes()));
    }

    private static String number(String format, double value) {
        return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, format, value);
    }
}

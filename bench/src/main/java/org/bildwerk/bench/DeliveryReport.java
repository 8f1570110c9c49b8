package org.bildwerk.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bildwerk.bench.delivery.EqualBytes;
import org.bildwerk.bench.delivery.Herd;
import org.bildwerk.bench.delivery.HotRace;
import org.bildwerk.bench.delivery.Soak;
import org.bildwerk.bench.delivery.Standing;
import org.bildwerk.bench.delivery.StepCost;
import org.bildwerk.bench.delivery.Verdict;

/// Writes what the parts of the delivery's measurement found into a [Report], and all standings into one table at its
/// end. Filled by one thread.
final class DeliveryReport {

    private static final double NOT_MEASURED = Double.NaN;
    /// In MB per hour; some 50 bytes for each of the million requests that an hour of the soak has.
    private static final int SOAK_GROWTH = 50;

    private final Report report = new Report("delivery");
    private final List<Standing> standings = new ArrayList<>();

    /// @param race ours, then the peers'
    void cold(String type, List<Standing> race) {
        take(race);
        var verdict = Verdict.of(race);
        verdict.peers().forEach(peer -> {
            var label = "cold, %s, by %s: ".formatted(type, peer.name());
            report.figure(label + "requests per second", verdict.ours().requestsPerSecond() / peer.requestsPerSecond())
                    .figure(label + "processor time", verdict.ours().processorMillis() / peer.processorMillis());
            if (!verdict.voidness(peer).isEmpty()) {
                report.figure(label + "verdict", verdict.voidness(peer));
            }
        });
        var best = verdict.best().map(Standing::name).orElse("nobody");
        report.figure("cold, %s: best peer".formatted(type), best)
                .aim(Aim.atLeast("cold-%s-requests-by-best-peer".formatted(type), 1, verdict.requestsByBest()));
    }

    /// @param steps what is done to the pixels and to the file
    /// @param races for each format without a credential, beside, inside
    void surcharges(StepCost.Outcome steps, List<List<Standing>> races) {
        report.figure("XMP and EXIF: processor ms a picture", steps.packetMillis())
                .figure("XMP and EXIF: bytes a picture", steps.packetBytes())
                .figure("invisible mark: processor ms a picture", steps.markMillis());
        for (var race : races) {
            take(race);
            var bare = race.getFirst();
            race.stream()
                    .skip(1)
                    .forEach(one -> report.figure(
                            "%s %s: processor ms more".formatted(one.race(), one.name()),
                            one.processorMillis() - bare.processorMillis()));
        }
    }

    /// @param race ours, then sharp's
    void ladder(boolean mozjpeg, List<Standing> race) {
        take(race);
        var ours = race.getFirst();
        var sharp = race.getLast();
        report.figure(ours.race() + ": time by sharp's", sharp.requestsPerSecond() / ours.requestsPerSecond())
                .figure(ours.race() + ": bytes by sharp's", (double) ours.bytes() / sharp.bytes())
                .aim(Aim.atMost(
                        "ladder-processor-by-sharp-" + (mozjpeg ? "mozjpeg" : "plain"),
                        0.6,
                        ours.processorMillis() / sharp.processorMillis()));
    }

    /// @param vips the version of our encoders
    void bytes(List<EqualBytes.Row> rows, String vips) {
        for (var row : rows) {
            var same = row.ours() == row.theirs();
            var race = "bytes, %s by %s".formatted(row.ours(), row.theirs());
            take(List.of(
                    sized(race, "libs/vips", vips, "thorough, as published", row.ourBytes(), row.ourScore()),
                    sized(race, "sharp", row.sharp(), "its defaults", row.theirBytes(), row.theirScore())));
            report.figure(race + ": pictures", row.pictures())
                    .figure(race + ": scores out of reach", row.outOfReach())
                    .aim(Aim.atMost(
                            "bytes-%s-by-%s".formatted(row.ours(), row.theirs()).toLowerCase(Locale.ROOT),
                            same ? 1.0 : 0.85,
                            row.ratio()));
        }
    }

    private static Standing sized(String race, String name, String version, String settings, long bytes, double score) {
        return new Standing(
                race,
                name,
                version,
                settings,
                NOT_MEASURED,
                NOT_MEASURED,
                NOT_MEASURED,
                NOT_MEASURED,
                NOT_MEASURED,
                bytes,
                score);
    }

    void hot(HotRace.Outcome outcome) {
        report.figure("hot: files", outcome.files());
        hot("whole", outcome.whole());
        hot("unchanged", outcome.unchanged());
    }

    private void hot(String kind, List<Standing> race) {
        take(race);
        double ours = race.getFirst().perProcessorSecond();
        report.aim(Aim.atLeast(
                        "hot-%s-by-servlet".formatted(kind),
                        0.85,
                        ours / race.get(1).perProcessorSecond()))
                .aim(Aim.atLeast(
                        "hot-%s-by-nginx".formatted(kind),
                        0.4,
                        ours / race.get(2).perProcessorSecond()));
    }

    void herd(Herd.Outcome outcome) {
        report.figure("herd: visitors", outcome.visitors())
                .figure("herd: visitors who got the picture", outcome.answered())
                .figure("herd: different files", outcome.different())
                .figure("herd: seconds until the last had it", outcome.seconds())
                .aim(Aim.atMost("herd-encodes", 1, outcome.encodes()));
    }

    /// @param time how long it took
    void soak(Duration time, Soak.Outcome outcome) {
        outcome.answers().forEach((what, count) -> report.figure("soak: answers, " + what, count));
        report.figure("soak: minutes", time.toMinutes())
                .figure("soak: after the warm-up", outcome.first())
                .figure("soak: at the end", outcome.last())
                .figure("soak: files per hour", outcome.filesSlope())
                .figure("soak: threads per hour", outcome.threadsSlope())
                .figure("soak: MB per hour outside of Java's heap", outcome.outsideSlope())
                .aim(Aim.atMost("soak-resident-mb-per-hour", SOAK_GROWTH, outcome.residentSlope()))
                .aim(Aim.atMost("soak-heap-mb-per-hour", SOAK_GROWTH, outcome.heapSlope()))
                .aim(Aim.atMost("soak-failures", 0, outcome.failures()));
    }

    private void take(List<Standing> race) {
        standings.addAll(race);
        for (var one : race) {
            var label = "%s, %s: ".formatted(one.race(), (one.name() + " " + one.version()).strip());
            figure(label + "requests per second", one.requestsPerSecond());
            figure(label + "requests per processor second", one.perProcessorSecond());
            figure(label + "processor ms a request", one.processorMillis());
            figure(label + "p50 ms", one.p50Millis());
            figure(label + "p99 ms", one.p99Millis());
            figure(label + "peak MB", one.peakMegabytes());
            report.figure(label + "bytes", one.bytes()).figure(label + "settings", one.settings());
            figure(label + "SSIMULACRA 2", one.score());
        }
    }

    private void figure(String name, double value) {
        if (!Double.isNaN(value)) {
            report.figure(name, value);
        }
    }

    /// Returns the report, with the table.
    Report finish() {
        return report.lines(StandingsTable.of(standings));
    }
}

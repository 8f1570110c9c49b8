package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bildwerk.bench.delivery.ColdRace;
import org.bildwerk.bench.delivery.EqualBytes;
import org.bildwerk.bench.delivery.Herd;
import org.bildwerk.bench.delivery.HotRace;
import org.bildwerk.bench.delivery.LadderRace;
import org.bildwerk.bench.delivery.SixMegapixels;
import org.bildwerk.vips.Vips;

/// Delivery against sharp, a bare servlet and nginx; its parts are options.
final class DeliveryBenchmark implements Benchmark {

    private static final List<String> PARTS = List.of("cold", "ladder", "bytes", "hot", "herd");

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String purpose() {
        return "cold pictures, ladders and bytes against sharp, ready renditions against a bare servlet and nginx, "
                + "one cold picture for 200 visitors";
    }

    @Override
    public Report run(Path folder) throws Exception {
        return run(folder, PARTS);
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        var parts = options.isEmpty() ? Set.copyOf(PARTS) : Set.copyOf(options);
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("delivery has the parts %s, not %s".formatted(PARTS, options));
        }
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var vips = Vips.open();
        var pictures = new SixMegapixels(vips, natives.resolve("photographs"), folder.resolve("pictures")).write();
        var report = new Report(name());
        var peers = natives.resolve("delivery-peers");
        if (parts.contains("cold")) {
            cold(new ColdRace(vips, peers, part(folder, "cold")), pictures, report);
        }
        if (parts.contains("ladder")) {
            ladder(new LadderRace(vips, peers, part(folder, "ladder")), pictures, report);
        }
        if (parts.contains("bytes")) {
            bytes(new EqualBytes(vips, peers, part(folder, "bytes")).run(pictures), report);
        }
        if (parts.contains("hot")) {
            hot(new HotRace(part(folder, "hot")).run(pictures.getFirst()), report);
        }
        if (parts.contains("herd")) {
            herd(new Herd(part(folder, "herd")).run(pictures.getFirst()), report);
        }
        return report;
    }

    private static Path part(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private static void cold(ColdRace race, List<Path> pictures, Report report) throws Exception {
        for (var type : ColdRace.TYPES) {
            var rows = race.run(pictures, type);
            for (var row : rows) {
                var label = "cold, %s, %s %s: ".formatted(type, row.name(), row.version());
                report.figure(label + "requests per second", row.requestsPerSecond())
                        .figure(label + "processor ms a request", row.processorMillis())
                        .figure(label + "p50 ms", row.p50Millis())
                        .figure(label + "p99 ms", row.p99Millis())
                        .figure(label + "peak MB", row.peakMegabytes())
                        .figure(label + "bytes", row.bytes())
                        .figure(label + "SSIMULACRA 2", row.score());
            }
            var ours = rows.getFirst();
            var sharp = rows.getLast();
            report.aim(Aim.atLeast(
                            "cold-%s-requests-by-sharp".formatted(type),
                            1,
                            ours.requestsPerSecond() / sharp.requestsPerSecond()))
                    .aim(Aim.atMost(
                            "cold-%s-processor-by-sharp".formatted(type),
                            1,
                            ours.processorMillis() / sharp.processorMillis()));
        }
    }

    private static void ladder(LadderRace race, List<Path> pictures, Report report) throws Exception {
        for (boolean mozjpeg : List.of(false, true)) {
            var outcome = race.run(pictures, mozjpeg);
            var jpeg = mozjpeg ? "mozjpeg" : "plain JPEG";
            report.figure("ladder, %s: processor ms".formatted(jpeg), outcome.ourMillis())
                    .figure("ladder, %s: processor ms, sharp".formatted(jpeg), outcome.sharpMillis())
                    .figure("ladder, %s: time by sharp's".formatted(jpeg), outcome.wallRatio())
                    .figure("ladder, %s: bytes by sharp's".formatted(jpeg), outcome.bytesRatio())
                    .figure("ladder, %s: SSIMULACRA 2 at 700".formatted(jpeg), outcome.ourScore())
                    .figure("ladder, %s: SSIMULACRA 2 at 700, sharp".formatted(jpeg), outcome.sharpScore())
                    .figure("ladder: sharp's versions", outcome.versions())
                    .aim(Aim.atMost(
                            "ladder-processor-by-sharp-" + (mozjpeg ? "mozjpeg" : "plain"),
                            0.6,
                            outcome.processorRatio()));
        }
    }

    private static void bytes(List<EqualBytes.Row> rows, Report report) {
        for (var row : rows) {
            var same = row.ours() == row.theirs();
            var label = "bytes, %s against sharp's %s: ".formatted(row.ours(), row.theirs());
            report.figure(label + "bytes by sharp's", row.ratio())
                    .figure(label + "SSIMULACRA 2", row.ourScore())
                    .figure(label + "SSIMULACRA 2, sharp", row.theirScore())
                    .figure(label + "pictures", row.pictures())
                    .figure(label + "scores out of reach", row.outOfReach())
                    .aim(Aim.atMost(
                            "bytes-%s-by-%s".formatted(row.ours(), row.theirs()).toLowerCase(Locale.ROOT),
                            same ? 1.0 : 0.85,
                            row.ratio()));
        }
    }

    private static void hot(HotRace.Outcome outcome, Report report) {
        report.figure("hot: files", outcome.files()).figure("hot: their bytes", outcome.bytes());
        rows("whole", outcome.whole(), report);
        rows("unchanged", outcome.unchanged(), report);
    }

    private static void rows(String kind, List<HotRace.Row> rows, Report report) {
        for (var row : rows) {
            var label = "hot, %s, %s %s: ".formatted(kind, row.name(), row.version());
            report.figure(label + "requests per second", row.requestsPerSecond())
                    .figure(label + "per processor second", row.perProcessorSecond())
                    .figure(label + "p50 ms", row.p50Millis())
                    .figure(label + "p99 ms", row.p99Millis())
                    .figure(label + "peak MB", row.peakMegabytes());
        }
        double ours = rows.getFirst().perProcessorSecond();
        report.aim(Aim.atLeast(
                        "hot-%s-by-servlet".formatted(kind),
                        0.85,
                        ours / rows.get(1).perProcessorSecond()))
                .aim(Aim.atLeast(
                        "hot-%s-by-nginx".formatted(kind),
                        0.4,
                        ours / rows.get(2).perProcessorSecond()));
    }

    private static void herd(Herd.Outcome outcome, Report report) {
        report.figure("herd: visitors", outcome.visitors())
                .figure("herd: visitors who got the picture", outcome.answered())
                .figure("herd: different files", outcome.different())
                .figure("herd: seconds until the last had it", outcome.seconds())
                .aim(Aim.atMost("herd-encodes", 1, outcome.encodes()));
    }
}

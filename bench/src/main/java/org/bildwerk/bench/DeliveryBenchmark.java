package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bildwerk.bench.delivery.ColdRace;
import org.bildwerk.bench.delivery.EqualBytes;
import org.bildwerk.bench.delivery.Herd;
import org.bildwerk.bench.delivery.HotRace;
import org.bildwerk.bench.delivery.LadderRace;
import org.bildwerk.bench.delivery.SixMegapixels;
import org.bildwerk.bench.delivery.Soak;
import org.bildwerk.vips.Vips;

/// Delivery against sharp, ipx, Next, imgproxy, a bare servlet and nginx; its parts are options.
final class DeliveryBenchmark implements Benchmark {

    private static final String SOAK = "soak";
    private static final int SOAK_MINUTES = 20;
    private static final List<String> PARTS = List.of("cold", "ladder", "bytes", "hot", "herd", SOAK);

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String purpose() {
        return "cold pictures against sharp, ipx and Next, ladders and bytes against sharp, ready renditions against a bare "
                + "servlet and nginx, one cold picture for 200 visitors";
    }

    @Override
    public Report run(Path folder) throws Exception {
        return run(folder, PARTS);
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        var words = new ArrayList<>(options);
        int minutes = SOAK_MINUTES;
        int number = words.indexOf(SOAK) + 1;
        if (number > 0 && number < words.size() && words.get(number).matches("\\d{1,4}")) {
            minutes = Integer.parseInt(words.remove(number));
        }
        var parts = words.isEmpty() ? Set.copyOf(PARTS) : Set.copyOf(words);
        if (!PARTS.containsAll(parts)) {
            throw new IllegalArgumentException("delivery has the parts %s, not %s".formatted(PARTS, options));
        }
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var vips = Vips.open();
        var pictures = new SixMegapixels(vips, natives.resolve("photographs"), folder.resolve("pictures")).write();
        var report = new DeliveryReport();
        var peers = natives.resolve("delivery-peers");
        if (parts.contains("cold")) {
            var race = new ColdRace(vips, peers, part(folder, "cold"));
            for (var type : ColdRace.TYPES) {
                report.cold(type, race.run(pictures, type));
            }
        }
        if (parts.contains("ladder")) {
            var race = new LadderRace(vips, peers, part(folder, "ladder"));
            for (boolean mozjpeg : List.of(false, true)) {
                report.ladder(mozjpeg, race.run(pictures, mozjpeg));
            }
        }
        if (parts.contains("bytes")) {
            var rows = new EqualBytes(vips, peers, part(folder, "bytes")).run(pictures);
            report.bytes(rows, vips.version().toString());
        }
        if (parts.contains("hot")) {
            report.hot(new HotRace(vips, part(folder, "hot")).run(pictures.getFirst()));
        }
        if (parts.contains("herd")) {
            report.herd(new Herd(part(folder, "herd")).run(pictures.getFirst()));
        }
        if (parts.contains(SOAK)) {
            report.soak(minutes, new Soak(part(folder, SOAK)).run(pictures, Duration.ofMinutes(minutes)));
        }
        return report.finish();
    }

    private static Path part(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}

package org.bildwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bildwerk.bench.delivery.ColdRace;
import org.bildwerk.bench.delivery.CredentialCost;
import org.bildwerk.bench.delivery.EqualBytes;
import org.bildwerk.bench.delivery.Herd;
import org.bildwerk.bench.delivery.HotRace;
import org.bildwerk.bench.delivery.LadderRace;
import org.bildwerk.bench.delivery.SixMegapixels;
import org.bildwerk.bench.delivery.Soak;
import org.bildwerk.bench.delivery.StepCost;
import org.bildwerk.vips.Vips;

/// Delivery against sharp, ipx, Next, imgproxy, a bare servlet and nginx; its parts are options.
final class DeliveryBenchmark implements Benchmark {

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String purpose() {
        return "cold pictures against sharp, ipx and Next, ladders and bytes against sharp, ready renditions against a "
                + "bare servlet and nginx, one cold picture for 200 visitors, memory under load";
    }

    @Override
    public Report run(Path folder) throws Exception {
        return run(folder, List.of());
    }

    @Override
    public Report run(Path folder, List<String> options) throws Exception {
        var parts = DeliveryParts.of(options);
        var natives = Path.of(System.getProperty("bildwerk.native"));
        var vips = Vips.open();
        var pictures = new SixMegapixels(vips, natives.resolve("photographs"), folder.resolve("pictures")).write();
        var report = new DeliveryReport();
        var peers = natives.resolve("delivery-peers");
        if (parts.has("cold")) {
            var race = new ColdRace(vips, peers, part(folder, "cold"));
            for (var type : ColdRace.TYPES) {
                report.cold(type, race.run(pictures, type));
            }
        }
        if (parts.has("surcharges")) {
            var credentials = new CredentialCost(part(folder, "surcharges"));
            report.surcharges(new StepCost(vips).run(pictures), credentials.run(pictures, ColdRace.TYPES));
        }
        if (parts.has("ladder")) {
            var race = new LadderRace(vips, peers, part(folder, "ladder"));
            for (boolean mozjpeg : List.of(false, true)) {
                report.ladder(mozjpeg, race.run(pictures, mozjpeg));
            }
        }
        if (parts.has("bytes")) {
            var rows = new EqualBytes(vips, peers, part(folder, "bytes")).run(pictures);
            report.bytes(rows, vips.version().toString());
        }
        if (parts.has("hot")) {
            report.hot(new HotRace(vips, part(folder, "hot")).run(pictures.getFirst()));
        }
        if (parts.has("herd")) {
            report.herd(new Herd(part(folder, "herd")).run(pictures.getFirst()));
        }
        if (parts.has("soak")) {
            report.soak(parts.soak(), new Soak(part(folder, "soak")).run(pictures, parts.soak()));
        }
        return report.finish();
    }

    private static Path part(Path folder, String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.bench.process.ProcessorTime;
import org.bildwerk.bench.process.Resources;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Pictures that nobody keeps, shrunk for each request: the scenario that imgproxy publishes. Two clients, a box of 512
/// pixels, the format of the source; JPEG 80 progressive, WebP 75, AVIF 65 at the fastest speed. `libs/vips` and sharp
/// in plain servers with equal settings and without metadata, in turn.
public final class ColdRace {

    /// The formats, each as the extension of its files.
    public static final List<String> TYPES = List.of("jpg", "webp", "avif");

    private static final int CLIENTS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final int ROUNDS = 5;
    private static final Box SOURCE = Box.width(2040);
    private static final Box SHOWN = Box.edge(512);
    private static final int SOURCE_QUALITY = 65;

    private final Vips vips;
    private final Path peers;
    private final Path folder;

    /// @param peers where npm's packages are kept
    /// @param folder for the pictures
    public ColdRace(Vips vips, Path peers, Path folder) {
        this.vips = vips;
        this.peers = peers;
        this.folder = folder;
    }

    /// How one of them did with one format, medians of the rounds.
    ///
    /// @param bytes of all pictures together
    /// @param score mean SSIMULACRA 2
    public record Row(
            String name,
            String version,
            double requestsPerSecond,
            double processorMillis,
            double p50Millis,
            double p99Millis,
            double peakMegabytes,
            long bytes,
            double score) {}

    /// Runs all rounds with one format.
    ///
    /// @return ours, then sharp's
    public List<Row> run(List<Path> pictures, String type) throws IOException, InterruptedException {
        var sources = Files.createDirectories(folder.resolve(type));
        var paths = new ArrayList<String>();
        for (var picture : pictures) {
            paths.add("/" + source(picture, type, sources).getFileName());
        }
        try (var ours = ColdServlet.start(sources);
                var sharp = SharpPackage.serve(peers, sources)) {
            return race(List.of(ours, sharp), sources, paths);
        }
    }

    private Path source(Path picture, String type, Path target) throws IOException {
        var encoding = switch (type) {
            case "webp" -> Encoding.Webp.quality(SOURCE_QUALITY).withEffort(0);
            case "avif" -> Encoding.Avif.quality(SOURCE_QUALITY).withEffort(0);
            default -> Encoding.Jpeg.fast(SOURCE_QUALITY);
        };
        try (var image = vips.thumbnail(picture, SOURCE)) {
            var name = picture.getFileName().toString().replaceFirst("\\.[^.]+$", "." + type);
            return Files.write(target.resolve(name), image.encode(encoding));
        }
    }

    private List<Row> race(List<Contestant> lanes, Path sources, List<String> paths)
            throws IOException, InterruptedException {
        var wrk = new Wrk(folder, CLIENTS);
        for (var lane : lanes) {
            wrk.run(lane.base(), paths, WARM_UP);
        }
        var rounds = Rounds.run(ROUNDS, lanes, lane -> turn(wrk, lane, paths));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lanes.size(); i++) {
            rows.add(row(lanes.get(i), rounds, i, sources, paths));
        }
        return List.copyOf(rows);
    }

    private static double[] turn(Wrk wrk, Contestant lane, List<String> paths)
            throws IOException, InterruptedException {
        double before = ProcessorTime.ofTree(lane.process().pid());
        var load = wrk.run(lane.base(), paths, TURN);
        double used = ProcessorTime.ofTree(lane.process().pid()) - before;
        return new double[] {
            load.requests() / load.seconds(), used * 1000 / load.requests(), load.p50Millis(), load.p99Millis()
        };
    }

    private Row row(Contestant lane, Rounds rounds, int place, Path sources, List<String> paths)
            throws IOException, InterruptedException {
        long bytes = 0;
        double scores = 0;
        for (var path : paths) {
            var made = Resources.fetch(lane.base().resolve(path));
            bytes += made.length;
            scores += score(sources.resolve(path.substring(1)), made);
        }
        return new Row(
                lane.name(),
                lane.version(),
                rounds.median(place, 0),
                rounds.median(place, 1),
                rounds.median(place, 2),
                rounds.median(place, 3),
                PeakMemory.megabytes(lane.process().pid()),
                bytes,
                scores / paths.size());
    }

    /// Against what a good, slow reduction of the whole source gives.
    private double score(Path source, byte[] made) {
        try (var image = vips.load(source);
                var shown = vips.load(made)) {
            var small = image.toSrgb().fit(SHOWN).copyToMemory();
            var reference = Ssimulacra2.Reference.of(new Raster(small.rgba(), small.width(), small.height(), 4));
            return reference.score(new Raster(shown.rgba(), shown.width(), shown.height(), 4));
        }
    }
}

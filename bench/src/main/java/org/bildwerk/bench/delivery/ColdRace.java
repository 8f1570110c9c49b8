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
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Vips;

/// Pictures that nobody keeps, shrunk for each request: the scenario that imgproxy publishes. Two clients, a box of 512
/// pixels, the format of the source; JPEG 80 progressive, WebP 75, AVIF 65 at the fastest speed. `libs/vips` and its
/// peers in servers of their own, with equal settings where a peer has them, without metadata, in turn.
public final class ColdRace {

    /// The formats, each as the extension of its files.
    public static final List<String> TYPES = List.of("jpg", "webp", "avif");

    private static final int CLIENTS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final int ROUNDS = 5;
    private static final Box SOURCE = Box.width(2040);
    private static final int SOURCE_QUALITY = 65;

    private final Vips vips;
    private final Likeness likeness;
    private final Path packages;
    private final Path folder;

    /// @param packages where npm's packages are kept
    /// @param folder for the pictures
    public ColdRace(Vips vips, Path packages, Path folder) {
        this.vips = vips;
        this.likeness = new Likeness(vips);
        this.packages = packages;
        this.folder = folder;
    }

    /// Runs all rounds with one format.
    ///
    /// @return ours, then the peers'
    public List<Standing> run(List<Path> pictures, String type) throws IOException, InterruptedException {
        var sources = Files.createDirectories(folder.resolve(type));
        var paths = new ArrayList<String>();
        for (var picture : pictures) {
            paths.add("/" + source(picture, type, sources).getFileName());
        }
        try (var peers = ColdPeers.start(packages, sources, type)) {
            return race(peers.all(), sources, paths, type);
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

    private List<Standing> race(List<ColdPeer> lanes, Path sources, List<String> paths, String type)
            throws IOException, InterruptedException {
        var accept = "image/" + (type.equals("jpg") ? "jpeg" : type);
        var wrk = new Wrk(folder, CLIENTS, "Accept: " + accept);
        for (var lane : lanes) {
            wrk.run(lane.server().base(), asked(lane, paths), WARM_UP);
        }
        var rounds = Rounds.run(ROUNDS, lanes, lane -> turn(wrk, lane, paths));
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < lanes.size(); i++) {
            var lane = lanes.get(i);
            double peak = PeakMemory.megabytes(lane.server().process().pid());
            var made = made(lane, sources, paths, accept);
            standings.add(new Standing(
                    "cold " + type,
                    lane.server().name(),
                    lane.server().version(),
                    lane.settings(),
                    rounds.median(i, 0),
                    rounds.median(i, 1),
                    rounds.median(i, 2),
                    rounds.median(i, 3),
                    peak,
                    made.bytes(),
                    made.score()));
        }
        return List.copyOf(standings);
    }

    private static List<String> asked(ColdPeer lane, List<String> paths) {
        return paths.stream().map(lane.address()).toList();
    }

    private static double[] turn(Wrk wrk, ColdPeer lane, List<String> paths) throws IOException, InterruptedException {
        var server = lane.server();
        double before = ProcessorTime.ofTree(server.process().pid());
        var load = wrk.run(server.base(), asked(lane, paths), TURN);
        double used = ProcessorTime.ofTree(server.process().pid()) - before;
        return new double[] {
            load.requests() / load.seconds(), used * 1000 / load.requests(), load.p50Millis(), load.p99Millis()
        };
    }

    /// The pictures of one of them, all together.
    private record Made(long bytes, double score) {}

    private Made made(ColdPeer lane, Path sources, List<String> paths, String accept)
            throws IOException, InterruptedException {
        long bytes = 0;
        double scores = 0;
        for (var path : paths) {
            var source = sources.resolve(path.substring(1));
            var picture =
                    Resources.fetch(lane.server().base().resolve(lane.address().apply(path)), "Accept", accept);
            if (!vips.header(picture).format().equals(vips.header(source).format())) {
                throw new IOException(
                        "%s changed the format of %s".formatted(lane.server().name(), path));
            }
            bytes += picture.length;
            scores += likeness.score(source, picture);
        }
        return new Made(bytes, scores / paths.size());
    }
}

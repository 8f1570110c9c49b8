package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.bildwerk.bench.process.PeakMemory;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;

/// Six widths of a picture of six megapixels in three formats: ours from one decode, sharp's by eighteen calls, in
/// turn.
public final class LadderRace {

    private static final List<Integer> WIDTHS = List.of(320, 420, 540, 700, 900, 1170);
    private static final int LOOKED_AT = 700;
    private static final int ROUNDS = 5;
    private static final String SETTINGS = "JPEG 80 %s; WebP 77, effort 2; AVIF 52, effort 0, 4:2:0; one thread";

    private final OwnLadder ours;
    private final Path peers;
    private final Path folder;

    /// @param peers where npm's packages are kept
    /// @param folder for the files that are made
    public LadderRace(Vips vips, Path peers, Path folder) {
        this.ours = new OwnLadder(vips);
        this.peers = peers;
        this.folder = folder;
    }

    /// Runs all rounds on each of the pictures. A request is a whole ladder; the score is that of the files of 700
    /// pixels.
    ///
    /// @param mozjpeg whether both use mozjpeg's slow methods, as the product does, or only its Huffman tables
    /// @return ours, then sharp's
    public List<Standing> run(List<Path> sources, boolean mozjpeg) throws IOException, InterruptedException {
        var mine = Files.createDirectories(folder.resolve("ours"));
        var theirs = Files.createDirectories(folder.resolve("sharp"));
        var own = new Sum();
        var other = new Sum();
        PeakMemory.forget();
        try (var sharp = new SharpLadder(peers)) {
            for (var source : sources) {
                var ownCosts = new ArrayList<SharpLadder.Cost>();
                var otherCosts = new ArrayList<SharpLadder.Cost>();
                ours.make(source, mine, WIDTHS, mozjpeg);
                sharp.make(source, theirs, WIDTHS, mozjpeg);
                for (int round = 0; round < ROUNDS; round++) {
                    ownCosts.add(ours.make(source, mine, WIDTHS, mozjpeg));
                    otherCosts.add(sharp.make(source, theirs, WIDTHS, mozjpeg));
                }
                var reference = reference(source);
                own.add(ownCosts, meanScore(reference, mine));
                other.add(otherCosts, meanScore(reference, theirs));
            }
            var race = mozjpeg ? "ladder, mozjpeg" : "ladder, plain JPEG";
            var jpeg = mozjpeg ? "mozjpeg" : "optimized";
            return List.of(
                    own.standing(
                            race,
                            "libs/vips",
                            ours.vips().version().toString(),
                            SETTINGS.formatted(jpeg),
                            PeakMemory.megabytes()),
                    other.standing(race, "sharp", sharp.versions(), SETTINGS.formatted(jpeg), sharp.peakMegabytes()));
        }
    }

    /// What a good, slow reduction of the whole picture gives.
    private Ssimulacra2.Reference reference(Path source) {
        try (var image = ours.vips().load(source)) {
            var small = image.autoRotate().toSrgb().fit(Box.width(LOOKED_AT)).copyToMemory();
            return Ssimulacra2.Reference.of(raster(small.rgba(), small.width(), small.height()));
        }
    }

    private double meanScore(Ssimulacra2.Reference reference, Path made) {
        return List.of("jpg", "webp", "avif").stream()
                .mapToDouble(type -> score(reference, made.resolve(LOOKED_AT + "." + type)))
                .average()
                .orElseThrow();
    }

    private double score(Ssimulacra2.Reference reference, Path file) {
        try (var image = ours.vips().load(file)) {
            double score = reference.score(raster(image.rgba(), image.width(), image.height()));
            System.err.printf("  %s: SSIMULACRA 2 %.2f%n", file, score);
            return score;
        }
    }

    private static Raster raster(byte[] rgba, int width, int height) {
        return new Raster(rgba, width, height, 4);
    }

    /// Medians of one side, added up over the pictures.
    private static final class Sum {
        private double processorMillis;
        private double wallMillis;
        private double slowestMillis;
        private long bytes;
        private double score;
        private int pictures;

        void add(List<SharpLadder.Cost> costs, double scored) {
            processorMillis += median(costs, SharpLadder.Cost::processorMillis);
            wallMillis += median(costs, SharpLadder.Cost::wallMillis);
            slowestMillis = Math.max(
                    slowestMillis,
                    costs.stream()
                            .mapToDouble(SharpLadder.Cost::wallMillis)
                            .max()
                            .orElseThrow());
            bytes += costs.getFirst().bytes();
            score += scored;
            pictures++;
        }

        private static double median(List<SharpLadder.Cost> costs, ToDoubleFunction<SharpLadder.Cost> figure) {
            var sorted = costs.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        Standing standing(String race, String name, String version, String settings, double peakMegabytes) {
            double wall = wallMillis / pictures;
            return new Standing(
                    race,
                    name,
                    version,
                    settings,
                    1000 / wall,
                    processorMillis / pictures,
                    wall,
                    slowestMillis,
                    peakMegabytes,
                    bytes,
                    score / pictures);
        }
    }
}

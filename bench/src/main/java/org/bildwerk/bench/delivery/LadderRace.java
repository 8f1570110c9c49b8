package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /// How it ended.
    ///
    /// @param processorRatio our processor time by sharp's, medians of the rounds added up over the pictures
    /// @param bytesRatio our bytes by sharp's
    /// @param ourScore mean SSIMULACRA 2 of our files of 700 pixels
    /// @param sharpScore the same of sharp's
    public record Outcome(
            double ourMillis,
            double sharpMillis,
            double processorRatio,
            double wallRatio,
            double bytesRatio,
            double ourScore,
            double sharpScore,
            String versions) {}

    /// Runs all rounds on each of the pictures.
    ///
    /// @param mozjpeg whether both use mozjpeg's slow methods, as the product does, or only its Huffman tables
    public Outcome run(List<Path> sources, boolean mozjpeg) throws IOException, InterruptedException {
        var mine = Files.createDirectories(folder.resolve("ours"));
        var theirs = Files.createDirectories(folder.resolve("sharp"));
        var own = new Sum();
        var other = new Sum();
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
            return outcome(own, other, sources.size(), sharp.versions());
        }
    }

    private static Outcome outcome(Sum own, Sum other, int pictures, String versions) {
        return new Outcome(
                own.processorMillis / pictures,
                other.processorMillis / pictures,
                own.processorMillis / other.processorMillis,
                own.wallMillis / other.wallMillis,
                (double) own.bytes / other.bytes,
                own.score / pictures,
                other.score / pictures,
                versions);
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
        private long bytes;
        private double score;

        void add(List<SharpLadder.Cost> costs, double scored) {
            processorMillis += median(costs.stream()
                    .map(SharpLadder.Cost::processorMillis)
                    .sorted()
                    .toList());
            wallMillis += median(
                    costs.stream().map(SharpLadder.Cost::wallMillis).sorted().toList());
            bytes += costs.getFirst().bytes();
            score += scored;
        }

        private static double median(List<Double> sorted) {
            return sorted.get(sorted.size() / 2);
        }
    }
}

package org.bildwerk.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bildwerk.bench.process.NodeScript;
import org.bildwerk.delivery.address.ImageType;
import org.bildwerk.delivery.rendition.Encodings;
import org.bildwerk.quality.QualitySearch;
import org.bildwerk.quality.Raster;
import org.bildwerk.quality.ssimulacra.Ssimulacra2;
import org.bildwerk.vips.Box;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsImage;

/// How many bytes a picture takes where it looks as good: sharp writes it with its defaults, and ours is the smallest
/// that scores no less. Every picture, width and format counts; where ours cannot score as much, it counts as lost.
public final class EqualBytes {

    private static final List<Integer> WIDTHS = List.of(420, 700, 1170);
    private static final List<ImageType> TYPES = List.of(ImageType.JPEG, ImageType.WEBP, ImageType.AVIF);

    private final Vips vips;
    private final Path peers;
    private final Path folder;

    /// @param peers where npm's packages are kept
    /// @param folder for the files that are made
    public EqualBytes(Vips vips, Path peers, Path folder) {
        this.vips = vips;
        this.peers = peers;
        this.folder = folder;
    }

    /// One of our formats against one of sharp's, all pictures and widths together.
    ///
    /// @param outOfReach pictures whose score ours did not reach; their bytes are those of our best
    /// @param sharp its version
    public record Row(
            ImageType ours,
            ImageType theirs,
            long ourBytes,
            long theirBytes,
            double ourScore,
            double theirScore,
            int pictures,
            int outOfReach,
            String sharp) {

        public double ratio() {
            return (double) ourBytes / theirBytes;
        }
    }

    /// Each format against the same one, then AVIF, which browsers get from us, against what sharp gives them unasked.
    public List<Row> run(List<Path> sources) throws IOException, InterruptedException {
        var pairs = new ArrayList<Sum>();
        TYPES.forEach(type -> pairs.add(new Sum(type, type)));
        pairs.add(new Sum(ImageType.AVIF, ImageType.WEBP));
        pairs.add(new Sum(ImageType.AVIF, ImageType.JPEG));
        var node = NodePeers.install(peers);
        try (var sharp = node.script("defaults.mjs")) {
            for (var source : sources) {
                for (int width : WIDTHS) {
                    race(sharp, source, width, pairs);
                }
            }
        }
        var version = node.version("sharp");
        return pairs.stream().map(pair -> pair.row(version)).toList();
    }

    private void race(NodeScript sharp, Path source, int width, List<Sum> pairs) throws IOException {
        var reference = reference(source, width);
        try (var picture = vips.thumbnail(source, Box.width(width))) {
            var ours = picture.copyToMemory();
            for (var pair : pairs) {
                var theirs = Files.readAllBytes(theirs(sharp, source, width, pair.theirs));
                pair.add(theirs.length, score(reference, theirs), wanted -> smallest(ours, reference, pair, wanted));
            }
        }
    }

    private Path theirs(NodeScript sharp, Path source, int width, ImageType type) throws IOException {
        var name = source.getFileName().toString().replaceFirst("\\..*", "");
        var file = folder.resolve("%s-%d.%s".formatted(name, width, type.extension()));
        var format = type == ImageType.JPEG ? "jpeg" : type.extension();
        if (!Files.exists(file)) {
            sharp.ask(
                    Map.of("source", source.toString(), "width", width, "type", format, "file", file.toString()),
                    Map.class);
        }
        return file;
    }

    /// What a good, slow reduction of the whole picture gives.
    private Ssimulacra2.Reference reference(Path source, int width) {
        try (var image = vips.load(source)) {
            return Ssimulacra2.Reference.of(raster(image.autoRotate().toSrgb().fit(Box.width(width))));
        }
    }

    /// A picture of ours.
    private record Found(long bytes, double score, boolean reached) {}

    private Found smallest(VipsImage picture, Ssimulacra2.Reference reference, Sum pair, double wanted) {
        var made = new byte[101][];
        var search = new QualitySearch(10, 100, 2 * QualitySearch.USUAL_ENCODINGS);
        var result = search.search(wanted, number -> {
            made[number] = picture.encode(Encodings.thorough(pair.ours, number));
            return score(reference, made[number]);
        });
        return switch (result) {
            case QualitySearch.Reached found -> new Found(made[found.quality()].length, found.score(), true);
            case QualitySearch.OutOfReach most -> new Found(made[100].length, most.score(), false);
        };
    }

    private double score(Ssimulacra2.Reference reference, byte[] picture) {
        try (var image = vips.load(picture)) {
            return reference.score(raster(image));
        }
    }

    private static Raster raster(VipsImage image) {
        return new Raster(image.rgba(), image.width(), image.height(), 4);
    }

    /// Finds our picture for a score.
    private interface Search {

        Found of(double score);
    }

    private static final class Sum {
        private final ImageType ours;
        private final ImageType theirs;
        private long ourBytes;
        private long theirBytes;
        private double ourScore;
        private double theirScore;
        private int pictures;
        private int outOfReach;

        Sum(ImageType ours, ImageType theirs) {
            this.ours = ours;
            this.theirs = theirs;
        }

        void add(long bytes, double score, Search search) {
            var found = search.of(score);
            ourBytes += found.bytes();
            ourScore += found.score();
            theirBytes += bytes;
            theirScore += score;
            pictures++;
            outOfReach += found.reached() ? 0 : 1;
        }

        Row row(String sharp) {
            return new Row(
                    ours,
                    theirs,
                    ourBytes,
                    theirBytes,
                    ourScore / pictures,
                    theirScore / pictures,
                    pictures,
                    outOfReach,
                    sharp);
        }
    }
}

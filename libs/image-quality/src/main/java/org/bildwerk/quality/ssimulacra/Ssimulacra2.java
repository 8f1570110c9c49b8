package org.bildwerk.quality.ssimulacra;

import java.util.ArrayList;
import java.util.List;
import org.bildwerk.quality.Raster;

/// SSIMULACRA 2.1: how close a distorted picture looks to its reference. 100 for equal pictures, 90 where a flicker
/// test shows no difference, 80 where none is seen side by side, 70 high, 50 medium, 30 low quality; below 0 for
/// ruins.
///
/// Pixels are sRGB, 8 bits a band. A reference with alpha is shown on a dark (0.1) and on a light ground (0.9), and
/// the worse score counts; a distorted picture with alpha, of a reference without, on a middle ground (0.5). Both
/// edges of a picture have [#SMALLEST] pixels at least, as the reference implementation demands.
///
/// Source: `ssimulacra2.cc` of <https://github.com/cloudinary/ssimulacra2>, version 2.1.
public final class Ssimulacra2 {

    /// The shortest edge that a picture may have, in pixels.
    public static final int SMALLEST = 8;

    static final int CHANNELS = 3;
    private static final int MOST_SCALES = 6;
    private static final float DARK = 0.1f;
    private static final float MIDDLE = 0.5f;
    private static final float LIGHT = 0.9f;

    private Ssimulacra2() {}

    /// Returns the score of one distorted picture. Who has several of one reference prepares it once: [Reference].
    ///
    /// @throws IllegalArgumentException if the pictures differ in size, or are too small
    public static double score(Raster reference, Raster distorted) {
        requireSameSize(reference.width(), reference.height(), distorted);
        return Reference.of(reference).score(distorted);
    }

    /// A reference that is ready to be compared with many distorted pictures, each in little more than half the time of
    /// [#score].
    ///
    /// Holds about 32 MB for each megapixel, twice that with transparency; each score needs another 4 MB for each
    /// megapixel while it runs. Immutable and thread-safe.
    public static final class Reference {

        private final int width;
        private final int height;
        private final boolean opaque;
        private final List<Ground> grounds;

        private Reference(Raster picture) {
            width = picture.width();
            height = picture.height();
            opaque = SrgbRows.isOpaque(picture);
            grounds = grounds(picture);
        }

        /// Prepares a picture; its pixels are not needed afterwards.
        ///
        /// @throws IllegalArgumentException if an edge is shorter than [#SMALLEST]
        public static Reference of(Raster picture) {
            if (Math.min(picture.width(), picture.height()) < SMALLEST) {
                throw new IllegalArgumentException(
                        "%s is too small to score, it needs %d x %d pixels".formatted(picture, SMALLEST, SMALLEST));
            }
            return new Reference(picture);
        }

        private List<Ground> grounds(Raster picture) {
            if (!SrgbRows.hasAlpha(picture)) {
                return List.of(Ground.prepare(picture, MIDDLE));
            }
            var dark = Ground.prepare(picture, DARK);
            return List.of(dark, opaque ? new Ground(LIGHT, dark.scales()) : Ground.prepare(picture, LIGHT));
        }

        /// Returns the score of a distorted picture.
        ///
        /// @throws IllegalArgumentException if it differs from the reference in size
        public double score(Raster distorted) {
            requireSameSize(width, height, distorted);
            boolean grounded = opaque && SrgbRows.isOpaque(distorted);
            return grounds.stream()
                    .limit(grounded ? 1 : grounds.size())
                    .mapToDouble(ground -> ground.score(distorted))
                    .min()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "Reference[%d x %d%s]".formatted(width, height, opaque ? "" : ", transparent");
        }
    }

    /// The reference on one ground, at all scales.
    private record Ground(float brightness, List<List<PreparedChannel>> scales) {

        static Ground prepare(Raster picture, float brightness) {
            LinearRows rows = new SrgbRows(picture, brightness);
            var weights = Weights.of(countScales(picture));
            var scales = new ArrayList<List<PreparedChannel>>();
            for (int scale = 0; scale < weights.scales(); scale++) {
                var preparations = new ArrayList<ChannelPreparation>();
                for (int channel = 0; channel < CHANNELS; channel++) {
                    preparations.add(
                            new ChannelPreparation(rows.width(), rows.height(), weights.structured(channel, scale)));
                }
                rows = walk(rows, preparations);
                scales.add(
                        preparations.stream().map(ChannelPreparation::prepared).toList());
            }
            return new Ground(brightness, List.copyOf(scales));
        }

        double score(Raster distorted) {
            LinearRows rows = new SrgbRows(distorted, brightness);
            var norms = new ArrayList<List<double[][]>>();
            for (var scale : scales) {
                var comparisons = scale.stream().map(ChannelComparison::new).toList();
                rows = walk(rows, comparisons);
                norms.add(comparisons.stream().map(ChannelComparison::norms).toList());
            }
            return Weights.of(scales.size()).score(norms);
        }
    }

    // Sends all rows of one scale to the three channels, and returns those of the next.
    private static LinearRows walk(LinearRows rows, List<? extends ChannelRows> channels) {
        var halves = new HalvedRows(rows.width(), rows.height());
        var xyb = new Xyb(rows.width());
        for (int y = 0; y < rows.height(); y++) {
            var linear = rows.row(y);
            halves.add(linear);
            var colours = xyb.of(linear);
            for (int channel = 0; channel < CHANNELS; channel++) {
                channels.get(channel).add(colours[channel]);
            }
        }
        channels.forEach(ChannelRows::end);
        return halves.ended();
    }

    // As in the reference, the last scale may have edges below the limit: only its predecessor is tested.
    private static int countScales(Raster picture) {
        int scales = 1;
        int edge = Math.min(picture.width(), picture.height());
        while (scales < MOST_SCALES && edge >= SMALLEST) {
            edge = (edge + 1) / 2;
            scales++;
        }
        return scales;
    }

    private static void requireSameSize(int width, int height, Raster distorted) {
        if (distorted.width() != width || distorted.height() != height) {
            throw new IllegalArgumentException("%d x %d and %d x %d pixels cannot be compared"
                    .formatted(width, height, distorted.width(), distorted.height()));
        }
    }
}

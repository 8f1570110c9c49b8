package org.bildwerk.generator.pipeline;

import java.util.function.UnaryOperator;
import org.bildwerk.generator.device.Tensor;

/// Cuts what is too large into overlapping tiles, and blends what comes of them.
///
/// @param edge of a tile, in units of what is cut
/// @param overlap of neighbours, less than half an edge
record Tiles(int edge, int overlap) {

    /// Never cuts.
    static final Tiles WHOLE = new Tiles(Integer.MAX_VALUE, 0);

    Tiles {
        if (edge < 1 || overlap < 0 || overlap * 2 >= edge && overlap > 0) {
            throw new IllegalArgumentException("tiles of " + edge + " do not overlap by " + overlap);
        }
    }

    /// Applies something to each tile. What comes of a tile may be larger by a whole factor, the same for all.
    ///
    /// @param whole 1 × channels × height × width
    Tensor apply(Tensor whole, UnaryOperator<Tensor> what) {
        int height = whole.dim(2);
        int width = whole.dim(3);
        if (height <= edge && width <= edge) {
            return what.apply(whole);
        }
        Blend blend = null;
        for (int y : starts(height)) {
            for (int x : starts(width)) {
                var tile = cut(whole, x, y, Math.min(edge, width), Math.min(edge, height));
                var made = what.apply(tile);
                int factor = made.dim(2) / tile.dim(2);
                if (blend == null) {
                    blend = new Blend(made.dim(1), height * factor, width * factor, overlap * factor);
                }
                blend.add(made, x * factor, y * factor);
            }
        }
        if (blend == null) {
            throw new IllegalStateException("nothing was cut");
        }
        return blend.result();
    }

    /// The first tile begins at 0, the last ends at the end; those between overlap as wanted or more.
    private int[] starts(int length) {
        if (length <= edge) {
            return new int[] {0};
        }
        int count = Math.ceilDiv(length - overlap, edge - overlap);
        var starts = new int[count];
        for (int i = 0; i < count; i++) {
            starts[i] = (int) Math.round((double) i * (length - edge) / (count - 1));
        }
        return starts;
    }

    private static Tensor cut(Tensor whole, int x, int y, int width, int height) {
        int channels = whole.dim(1);
        var cut = new float[channels * width * height];
        for (int c = 0; c < channels; c++) {
            for (int row = 0; row < height; row++) {
                int from = (c * whole.dim(2) + y + row) * whole.dim(3) + x;
                System.arraycopy(whole.values(), from, cut, (c * height + row) * width, width);
            }
        }
        return new Tensor(cut, 1, channels, height, width);
    }

    /// Sums tiles by weights that fall towards the edges of a tile inside of the whole.
    private static final class Blend {

        private final int channels;
        private final int height;
        private final int width;
        private final int seam;
        private final float[] sums;
        private final float[] weights;

        Blend(int channels, int height, int width, int seam) {
            this.channels = channels;
            this.height = height;
            this.width = width;
            this.seam = seam;
            this.sums = new float[channels * height * width];
            this.weights = new float[height * width];
        }

        void add(Tensor tile, int left, int top) {
            for (int y = 0; y < tile.dim(2); y++) {
                float rows = weight(y, tile.dim(2), top, height);
                for (int x = 0; x < tile.dim(3); x++) {
                    float weight = rows * weight(x, tile.dim(3), left, width);
                    int at = (top + y) * width + left + x;
                    weights[at] += weight;
                    for (int c = 0; c < channels; c++) {
                        sums[c * height * width + at] +=
                                weight * tile.values()[(c * tile.dim(2) + y) * tile.dim(3) + x];
                    }
                }
            }
        }

        private float weight(int at, int size, int start, int whole) {
            float before = start == 0 ? 1 : (at + 1) / (float) (seam + 1);
            float after = start + size == whole ? 1 : (size - at) / (float) (seam + 1);
            return Math.min(1, Math.min(before, after));
        }

        Tensor result() {
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= weights[i % weights.length];
            }
            return new Tensor(sums, 1, channels, height, width);
        }
    }
}

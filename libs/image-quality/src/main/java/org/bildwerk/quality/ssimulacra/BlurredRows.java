package org.bildwerk.quality.ssimulacra;

import java.util.Arrays;

/// Rows blurred by the Gaussian of the reference, σ 1.5, which takes what is outside the picture for 0. A row comes
/// out [#LATE] rows after it went in. Used by one thread.
///
/// The reference blurs by recursion: three truncated cosines (Charalampidis, "Recursive Implementation of the
/// Gaussian Filter Using Truncated Cosine Functions", IEEE TSP 64(14), 2016; `CreateRecursiveGaussian` of libjxl, N =
/// 5). Its answer to an impulse ends after 4 pixels on either side, so nine taps do exactly the same: `Σ βk cos(k π n
/// / 10)`, k = 1, 3, 5. They cost less than the recursion where rows are worked on by vectors, and do not pile up its
/// rounding errors (docs/decisions/0023).
final class BlurredRows {

    /// How many rows behind the output is.
    static final int LATE = 4;

    private static final float TAP_0 = 0.2646211054881986f;
    private static final float TAP_1 = 0.21292859201042227f;
    private static final float TAP_2 = 0.10933537277746035f;
    private static final float TAP_3 = 0.03601111465836439f;
    private static final float TAP_4 = 0.009414367809653733f;
    private static final int TAPS = 2 * LATE + 1;

    private final int width;
    private final float[][] recent;
    private final float[][] moved;
    private final float[] padded;
    private int added;

    BlurredRows(int width) {
        this.width = width;
        this.recent = new float[TAPS][width];
        this.moved = new float[TAPS][width];
        this.padded = new float[width + 2 * LATE];
    }

    void add(float[] row) {
        System.arraycopy(row, 0, padded, LATE, width);
        // Copies are vectorised, a loop that reads one array at nine offsets is not.
        for (int tap = 0; tap < TAPS; tap++) {
            System.arraycopy(padded, tap, moved[tap], 0, width);
        }
        weigh(moved, 0, recent[added++ % TAPS]);
    }

    /// Takes a row outside the picture.
    void addNothing() {
        Arrays.fill(recent[added++ % TAPS], 0);
    }

    /// Writes the blurred row that went in [#LATE] rows before the last one.
    void read(float[] blurred) {
        weigh(recent, added % TAPS, blurred);
    }

    private void weigh(float[][] rows, int first, float[] weighed) {
        var a = rows[first];
        var b = rows[(first + 1) % TAPS];
        var c = rows[(first + 2) % TAPS];
        var d = rows[(first + 3) % TAPS];
        var middle = rows[(first + 4) % TAPS];
        var e = rows[(first + 5) % TAPS];
        var f = rows[(first + 6) % TAPS];
        var g = rows[(first + 7) % TAPS];
        var h = rows[(first + 8) % TAPS];
        for (int x = 0; x < width; x++) {
            weighed[x] = TAP_0 * middle[x]
                    + TAP_1 * (d[x] + e[x])
                    + TAP_2 * (c[x] + f[x])
                    + TAP_3 * (b[x] + g[x])
                    + TAP_4 * (a[x] + h[x]);
        }
    }
}

package org.bildwerk.watermark;

/// What the usual lossy coding makes of a picture's brightness, near enough to tell whether a mark outlives it: squares
/// of 16 × 16 points are predicted from what was decoded above and to the left of them, and what is left over goes
/// through a 4 × 4 cosine transform, the means of the sixteen blocks through another, and is divided by steps like
/// those of WebP at quality 75 (VP8, RFC 6386). Where a picture is smooth, little more than those means outlives that.
///
/// Of the real thing it leaves out the prediction of single blocks, the colours, the choice of steps by segments, and
/// all that writes bits. For one thread and one picture.
final class BlockCoding {

    private static final int SQUARE = 16;

    /// WebP keeps brightness between 16 and 235.
    private static final float RANGE = 219f / 255;

    /// The steps of the details of a block and of the means of the blocks, in orthonormal units.
    private static final float DETAIL_STEP = 13;

    private static final float MEAN_STEP = 11.5f;

    /// Which part of a step is yet rounded down.
    private static final float DEAD_DETAIL = 0.57f;

    private static final float DEAD_MEAN = 0.6f;

    /// From this squared error of the prediction on, a square counts as busy, and its steps are this many times larger.
    private static final double BUSY = 600.0 * SQUARE * SQUARE;

    private static final float BUSY_STEPS = 2;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] decoded;
    private final float[] rest = new float[SQUARE * SQUARE];
    private final float[] means = new float[SQUARE];

    private BlockCoding(float[] levels, int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = Math.ceilDiv(width, SQUARE) * SQUARE;
        this.decoded = new float[stride * Math.ceilDiv(height, SQUARE) * SQUARE];
        for (int at = 0; at < decoded.length; at++) {
            int x = Math.min(width - 1, at % stride);
            int y = Math.min(height - 1, at / stride);
            decoded[at] = Math.round(levels[y * width + x] * RANGE);
        }
    }

    /// Returns the levels, 0 to 255, as they are after coding.
    static float[] pass(float[] levels, int width, int height) {
        var coding = new BlockCoding(levels, width, height);
        for (int top = 0; top < height; top += SQUARE) {
            for (int left = 0; left < width; left += SQUARE) {
                coding.code(left, top);
            }
        }
        BlockEdges.smooth(coding.decoded, coding.stride);
        return coding.decoded();
    }

    private float[] decoded() {
        var levels = new float[width * height];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = decoded[i / width * stride + i % width] / RANGE;
        }
        return levels;
    }

    /// Replaces a square by what is decoded of it.
    private void code(int left, int top) {
        var prediction = Prediction.best(decoded, stride, left, top, SQUARE);
        float steps = prediction.error() > BUSY ? BUSY_STEPS : 1;
        for (int i = 0; i < rest.length; i++) {
            rest[i] = decoded[at(left, top, i)] - prediction.levels()[i];
        }
        for (int block = 0; block < SQUARE; block++) {
            codeDetails(corner(block), steps * DETAIL_STEP);
        }
        codeMeans(steps * MEAN_STEP);
        for (int block = 0; block < SQUARE; block++) {
            SmallTransform.backward(rest, corner(block), SQUARE);
        }
        for (int i = 0; i < rest.length; i++) {
            decoded[at(left, top, i)] = Math.clamp(Math.round(prediction.levels()[i] + rest[i]), 0, 255);
        }
    }

    private int at(int left, int top, int i) {
        return (top + i / SQUARE) * stride + left + i % SQUARE;
    }

    private static int corner(int block) {
        return block / 4 * 4 * SQUARE + block % 4 * 4;
    }

    private void codeDetails(int corner, float step) {
        SmallTransform.forward(rest, corner, SQUARE);
        for (int i = 1; i < 16; i++) {
            int at = corner + i / 4 * SQUARE + i % 4;
            rest[at] = rounded(rest[at], step, DEAD_DETAIL);
        }
    }

    private void codeMeans(float step) {
        for (int block = 0; block < SQUARE; block++) {
            means[block] = rest[corner(block)];
        }
        SmallTransform.hadamard(means);
        for (int i = 0; i < means.length; i++) {
            means[i] = rounded(means[i], step, DEAD_MEAN);
        }
        SmallTransform.hadamard(means);
        for (int block = 0; block < SQUARE; block++) {
            rest[corner(block)] = means[block];
        }
    }

    private static float rounded(float value, float step, float dead) {
        return Math.copySign((int) (Math.abs(value) / step + 1 - dead) * step, value);
    }
}

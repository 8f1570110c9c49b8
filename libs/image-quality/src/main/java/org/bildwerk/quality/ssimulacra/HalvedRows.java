package org.bildwerk.quality.ssimulacra;

/// A picture of half the width and height, rounded up, made of the means of 2 × 2 pixels in linear light. The last
/// column and row of odd ones count twice (`Downsample` of the reference implementation).
final class HalvedRows implements LinearRows {

    private final int fullWidth;
    private final int width;
    private final float[][][] rows;
    private int added;

    HalvedRows(int fullWidth, int fullHeight) {
        this.fullWidth = fullWidth;
        this.width = (fullWidth + 1) / 2;
        this.rows = new float[(fullHeight + 1) / 2][Ssimulacra2.CHANNELS][width];
    }

    /// Takes the next row of the full picture.
    void add(float[][] full) {
        var half = rows[added / 2];
        for (int channel = 0; channel < half.length; channel++) {
            add(full[channel], half[channel], added % 2 == 0 ? 1 : 0.25f);
        }
        added++;
    }

    /// Says that there are no more rows.
    HalvedRows ended() {
        if (added % 2 == 1) {
            var last = rows[added / 2];
            for (var half : last) {
                for (int x = 0; x < width; x++) {
                    half[x] *= 0.5f;
                }
            }
            added++;
        }
        return this;
    }

    private void add(float[] full, float[] half, float factor) {
        int pairs = fullWidth / 2;
        for (int x = 0; x < pairs; x++) {
            half[x] = (half[x] + full[2 * x] + full[2 * x + 1]) * factor;
        }
        if (pairs < width) {
            half[pairs] = (half[pairs] + full[2 * pairs] + full[2 * pairs]) * factor;
        }
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return rows.length;
    }

    @Override
    public float[][] row(int y) {
        return rows[y];
    }
}

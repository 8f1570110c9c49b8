package org.bildwerk.quality.ssimulacra;

/// Prepares one channel of the reference at one scale.
final class ChannelPreparation implements ChannelRows {

    private final float[][] values;
    private final float[][] means;
    private final float[][] variances;
    private final boolean structured;
    private final BlurredRows blurred;
    private final BlurredRows squares;
    private final float[] scratch;
    private int added;

    ChannelPreparation(int width, int height, boolean structured) {
        this.structured = structured;
        this.values = new float[height][width];
        this.means = new float[structured ? height : 1][width];
        this.variances = new float[structured ? height : 1][width];
        this.blurred = new BlurredRows(width);
        this.squares = new BlurredRows(width);
        this.scratch = new float[width];
    }

    @Override
    public void add(float[] row) {
        System.arraycopy(row, 0, values[added], 0, scratch.length);
        blurred.add(row);
        if (structured) {
            RowMath.multiply(row, row, scratch);
            squares.add(scratch);
        }
        added++;
        settle();
    }

    @Override
    public void end() {
        for (int late = 0; late < BlurredRows.LATE; late++) {
            blurred.addNothing();
            squares.addNothing();
            added++;
            settle();
        }
    }

    private void settle() {
        int y = added - 1 - BlurredRows.LATE;
        if (y >= 0 && structured) {
            blurred.read(means[y]);
            squares.read(variances[y]);
            RowMath.subtractProduct(means[y], means[y], variances[y]);
        } else if (y >= 0) {
            blurred.read(scratch);
            RowMath.distances(values[y], scratch, values[y]);
        }
    }

    /// Returns the channel after the last row.
    PreparedChannel prepared() {
        return structured
                ? new PreparedChannel.Structured(values, means, variances)
                : new PreparedChannel.Edges(values);
    }
}

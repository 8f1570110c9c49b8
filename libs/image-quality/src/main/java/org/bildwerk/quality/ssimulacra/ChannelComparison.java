package org.bildwerk.quality.ssimulacra;

/// Compares one channel of a distorted picture with the reference, at one scale.
final class ChannelComparison implements ChannelRows {

    private static final int KEPT = BlurredRows.LATE + 1;

    private final PreparedChannel reference;
    private final ErrorSums sums;
    private final BlurredRows blurred;
    private final BlurredRows squares;
    private final BlurredRows products;
    private final float[][] recent;
    private final float[] means;
    private final float[] variances;
    private final float[] covariances;
    private final float[] distances;
    private int added;

    ChannelComparison(PreparedChannel reference) {
        int width = reference.width();
        this.reference = reference;
        sums = new ErrorSums(width);
        blurred = new BlurredRows(width);
        squares = new BlurredRows(width);
        products = new BlurredRows(width);
        recent = new float[KEPT][width];
        means = new float[width];
        variances = new float[width];
        covariances = new float[width];
        distances = new float[width];
    }

    @Override
    public void add(float[] row) {
        System.arraycopy(row, 0, recent[added % KEPT], 0, means.length);
        blurred.add(row);
        if (reference instanceof PreparedChannel.Structured structured) {
            RowMath.multiply(row, row, variances);
            squares.add(variances);
            RowMath.multiply(structured.values()[added], row, covariances);
            products.add(covariances);
        }
        added++;
        settle();
    }

    @Override
    public void end() {
        for (int late = 0; late < BlurredRows.LATE; late++) {
            blurred.addNothing();
            squares.addNothing();
            products.addNothing();
            added++;
            settle();
        }
    }

    private void settle() {
        int y = added - 1 - BlurredRows.LATE;
        if (y < 0) {
            return;
        }
        blurred.read(means);
        RowMath.distances(recent[y % KEPT], means, distances);
        switch (reference) {
            case PreparedChannel.Structured structured -> settle(structured, y);
            case PreparedChannel.Edges edges -> sums.addEdges(edges.distances()[y], distances);
        }
    }

    private void settle(PreparedChannel.Structured structured, int y) {
        var referenceMeans = structured.means()[y];
        squares.read(variances);
        RowMath.subtractProduct(means, means, variances);
        products.read(covariances);
        RowMath.subtractProduct(referenceMeans, means, covariances);
        sums.addStructure(referenceMeans, means, structured.variances()[y], variances, covariances);
        RowMath.distances(structured.values()[y], referenceMeans, covariances);
        sums.addEdges(covariances, distances);
    }

    /// Returns the norms of the errors after the last row, as [ErrorSums] orders them.
    double[][] norms() {
        return sums.norms(reference.height());
    }
}

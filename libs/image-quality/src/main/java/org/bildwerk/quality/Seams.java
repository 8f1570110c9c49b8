package org.bildwerk.quality;

/// Whether a straight border can be seen: between tiles that were made apart, or around a mask.
///
/// Along the border, the step of brightness across it is held against the steps beside it, two on each side. The result
/// is `(across + 1) / (beside + 1)`, both as the mean of the amounts in levels of 0 to 255: about 1 where nothing marks
/// the border, 2 and more where it can be seen. The 1 keeps the noise of flat areas from counting. The border is looked
/// at in stretches of 32 pixels and the second largest result counts (the largest of a single stretch): one edge of the
/// picture that happens to lie on the border is no seam.
public final class Seams {

    private static final int STRETCH = 32;
    private static final int BESIDE = 3;

    private Seams() {}

    /// Returns the visibility of a border between two columns.
    ///
    /// @param column the first one right of it
    /// @param from first row
    /// @param to row after the last one
    public static double betweenColumns(Luma luma, int column, int from, int to) {
        return visibility(luma, true, column, from, to);
    }

    /// Returns the visibility of a border between two rows.
    ///
    /// @param row the first one below it
    /// @param from first column
    /// @param to column after the last one
    public static double betweenRows(Luma luma, int row, int from, int to) {
        return visibility(luma, false, row, from, to);
    }

    private static double visibility(Luma luma, boolean columns, int at, int from, int to) {
        int across = columns ? luma.width() : luma.height();
        int along = columns ? luma.height() : luma.width();
        int start = Math.max(0, from);
        int end = Math.min(along, to);
        if (at < BESIDE || at > across - BESIDE || start >= end) {
            return 1;
        }
        double first = 1;
        double second = 1;
        int stretches = 0;
        for (int position = start; position < end; position += STRETCH) {
            double found = stretch(luma, columns, at, position, Math.min(end, position + STRETCH));
            second = Math.max(second, Math.min(first, found));
            first = Math.max(first, found);
            stretches++;
        }
        return stretches == 1 ? first : second;
    }

    private static double stretch(Luma luma, boolean columns, int at, int from, int to) {
        double across = 0;
        double beside = 0;
        for (int position = from; position < to; position++) {
            across += step(luma, columns, at, position);
            beside += step(luma, columns, at - 2, position)
                    + step(luma, columns, at - 1, position)
                    + step(luma, columns, at + 1, position)
                    + step(luma, columns, at + 2, position);
        }
        int length = to - from;
        return (across / length + 1) / (beside / (4.0 * length) + 1);
    }

    private static double step(Luma luma, boolean columns, int at, int position) {
        return columns
                ? Math.abs(luma.at(at, position) - luma.at(at - 1, position))
                : Math.abs(luma.at(position, at) - luma.at(position, at - 1));
    }
}

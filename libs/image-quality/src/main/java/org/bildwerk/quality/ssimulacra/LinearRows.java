package org.bildwerk.quality.ssimulacra;

/// A picture in linear light, 0 to 1, read row by row from the top.
interface LinearRows {

    int width();

    int height();

    /// Returns the red, green and blue of a row, which are good until the next call and may be longer than the row.
    float[][] row(int y);
}

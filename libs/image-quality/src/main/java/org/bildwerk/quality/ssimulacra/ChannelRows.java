package org.bildwerk.quality.ssimulacra;

/// Takes the rows of one channel at one scale, from the top. Used by one thread.
interface ChannelRows {

    /// Takes the next row, which the caller overwrites afterwards.
    void add(float[] row);

    /// Says that there are no more rows.
    void end();
}

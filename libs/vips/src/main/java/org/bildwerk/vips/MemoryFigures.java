package org.bildwerk.vips;

/// What libvips holds at a moment, in this process.
///
/// @param trackedBytes pixel memory now
/// @param highWaterBytes the most pixel memory so far
/// @param allocations blocks of pixel memory now
/// @param openFiles files that libvips has open
/// @param liveImages images of this binding that are not closed
public record MemoryFigures(long trackedBytes, long highWaterBytes, int allocations, int openFiles, long liveImages) {}

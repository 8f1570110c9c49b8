package org.bildwerk.bench.watermark;

/// What was seen where there was no mark.
///
/// @param alarm whether a mark was found nevertheless
record Unmarked(Plan.Kind kind, double score, boolean alarm) {}

package org.bildwerk.delivery.migration;

import java.util.List;

/// What became of a file with old addresses.
///
/// @param taken lines that are in force now
/// @param rejected lines that were left out, at most the first thousand
/// @param rejections how many were left out in all
public record MovedReport(int taken, int rejections, List<Rejection> rejected) {

    public MovedReport {
        rejected = List.copyOf(rejected);
    }

    /// A line that was left out.
    ///
    /// @param line counts from 1
    /// @param reason `not-two-fields`, `not-an-address`, `repeated` or `asset-unknown`
    public record Rejection(int line, String reason, String text) {}
}

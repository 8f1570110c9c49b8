package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Bytes of a file.
///
/// @param to behind the last
record Range(long from, long to) {

    long length() {
        return to - from;
    }

    boolean contains(Range other) {
        return from <= other.from && other.to <= to;
    }

    /// Returns the ranges in order, without overlaps or empty ones.
    static List<Range> merged(List<Range> ranges) {
        var sorted = new ArrayList<>(ranges);
        sorted.removeIf(range -> range.length() <= 0);
        sorted.sort(Comparator.comparingLong(Range::from));
        var merged = new ArrayList<Range>();
        for (var range : sorted) {
            if (!merged.isEmpty() && range.from <= merged.getLast().to) {
                var last = merged.removeLast();
                merged.add(new Range(last.from, Math.max(last.to, range.to)));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    /// Returns what lies in the first ranges and in none of the others, in order.
    static List<Range> subtract(List<Range> ranges, List<Range> others) {
        var holes = merged(others);
        var rest = new ArrayList<Range>();
        merged(ranges).forEach(range -> rest.addAll(rest(range, holes)));
        return rest;
    }

    /// Returns what is left of a room.
    ///
    /// @param holes in order, without overlaps
    static List<Range> rest(Range room, List<Range> holes) {
        var rest = new ArrayList<Range>();
        long at = room.from;
        for (int i = firstBehind(holes, room.from); i < holes.size() && holes.get(i).from < room.to; i++) {
            rest.add(new Range(at, holes.get(i).from));
            at = holes.get(i).to;
        }
        rest.add(new Range(at, room.to));
        rest.removeIf(range -> range.length() <= 0);
        return rest;
    }

    private static int firstBehind(List<Range> sorted, long position) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).to <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

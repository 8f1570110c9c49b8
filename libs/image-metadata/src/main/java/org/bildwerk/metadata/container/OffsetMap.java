package org.bildwerk.metadata.container;

import java.util.List;
import java.util.TreeMap;

/// Says where the kept bytes of a file stand in the new one.
final class OffsetMap {

    private record Moved(Range old, long newFrom) {}

    private final Source source;
    private final TreeMap<Long, Moved> moved = new TreeMap<>();

    OffsetMap(Source source) {
        this.source = source;
    }

    void add(Range old, long newFrom) {
        if (old.length() > 0) {
            moved.put(old.from(), new Moved(old, newFrom));
        }
    }

    /// Returns the new position of a range that was kept in one piece.
    long map(Range range) {
        var floor = moved.floorEntry(range.from());
        if (floor == null || !floor.getValue().old().contains(range)) {
            throw source.malformed(range.from(), "content at a place that is no room for it");
        }
        return floor.getValue().newFrom() + range.from() - floor.getKey();
    }

    List<Range> kept() {
        return moved.values().stream().map(Moved::old).toList();
    }

    long size() {
        return kept().stream().mapToLong(Range::length).sum();
    }

    /// Copies all into another map, moved on.
    void addTo(OffsetMap other, long by) {
        moved.values().forEach(one -> other.add(one.old(), one.newFrom() + by));
    }
}

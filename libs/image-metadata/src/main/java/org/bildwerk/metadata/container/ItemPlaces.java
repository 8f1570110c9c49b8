package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bildwerk.metadata.container.ItemLocation.Extent;

/// Where the items of an edited file are: those that stay are moved with the boxes around them.
final class ItemPlaces {

    private static final long LARGEST_NARROW = 0xffffffffL;

    private final BmffItems items;
    private final ItemEdit edit;
    private final Source source;
    private final Range data;
    private final List<Range> cuts;
    private final OffsetMap moved;
    private final OffsetMap movedData;

    ItemPlaces(Source source, BmffItems items, ItemEdit edit) {
        this.source = source;
        this.items = items;
        this.edit = edit;
        this.data = items.data().map(BmffBox::content).orElse(new Range(0, 0));
        this.cuts = cuts(ItemLocation.IN_FILE);
        this.moved = new OffsetMap(source);
        this.movedData = new OffsetMap(source);
        long at = 0;
        for (var kept : Range.rest(data, cuts(ItemLocation.IN_META))) {
            movedData.add(kept, at);
            at += kept.length();
        }
    }

    /// Returns what only replaced items use of the file.
    List<Range> cuts() {
        return cuts;
    }

    /// Returns where kept ranges of the file stand in the new one; to be filled while its boxes are placed.
    OffsetMap moved() {
        return moved;
    }

    /// Returns where kept ranges of `idat` stand in the new one, from its start.
    OffsetMap movedData() {
        return movedData;
    }

    /// Returns the box `iloc` in its final length, with positions that are not final.
    byte[] draft() {
        return encode(location -> location, 0);
    }

    /// Returns the box `iloc`.
    ///
    /// @param contentAt where the new content begins in the new file
    byte[] settled(long contentAt) {
        return encode(this::relocated, contentAt);
    }

    private byte[] encode(UnaryOperator<ItemLocation> relocation, long contentAt) {
        var places = new ArrayList<ItemLocation>();
        for (var location : items.locations().all()) {
            if (!edit.isReplaced(location.id())) {
                places.add(relocation.apply(location));
            }
        }
        long at = contentAt;
        for (var payload : edit.payloads()) {
            int length = payload.content().length;
            var extents = List.of(new Extent(0, at, length));
            places.add(new ItemLocation(payload.id(), ItemLocation.IN_FILE, 0, extents));
            at += length;
        }
        var old = items.locations();
        return new ItemLocations(old.version(), old.indexWidth(), places).encode(isWide() ? 8 : 4);
    }

    private boolean isWide() {
        long margin = 2 * (items.meta().to() - items.meta().from()) + (1 << 20);
        return source.size() + edit.newContent() + margin > LARGEST_NARROW
                || items.locations().all().stream()
                        .flatMap(location -> location.extents().stream())
                        .anyMatch(extent -> extent.offset() + extent.length() > LARGEST_NARROW);
    }

    private ItemLocation relocated(ItemLocation location) {
        if (!location.isInFile() && !location.isInMeta()) {
            return location;
        }
        var extents = new ArrayList<Extent>();
        for (var extent : location.extents()) {
            var range = range(location, extent);
            long offset = location.isInMeta() ? movedData.map(range) : moved.map(range);
            extents.add(new Extent(extent.index(), offset, range.length()));
        }
        return location.with(extents);
    }

    private List<Range> cuts(int construction) {
        var unused = new ArrayList<Range>();
        var used = new ArrayList<Range>();
        for (var location : items.locations().all()) {
            if (location.construction() == construction && location.dataReference() == 0) {
                var ranges = edit.isReplaced(location.id()) ? unused : used;
                location.extents().forEach(extent -> ranges.add(range(location, extent)));
            }
        }
        return Range.subtract(unused, used);
    }

    /// Returns what an extent covers of the file.
    private Range range(ItemLocation location, Extent extent) {
        long from = (location.isInMeta() ? data.from() : 0) + extent.offset();
        long room = (location.isInMeta() ? data.to() : source.size()) - from;
        long length = extent.length() == 0 ? room : extent.length();
        if (from < 0 || length < 0 || length > room) {
            throw source.malformed(items.meta().from(), "item %d ends beyond its room".formatted(location.id()));
        }
        return new Range(from, from + length);
    }
}

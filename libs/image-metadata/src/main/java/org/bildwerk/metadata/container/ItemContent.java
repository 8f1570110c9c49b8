package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bildwerk.metadata.container.ItemLocation.Extent;

/// Reads the bytes of items, wherever they are. One reader per file: it adds up what it reads.
final class ItemContent {

    private static final int DEEPEST = 4;

    private final Source source;
    private final BmffItems items;
    private final Map<Long, ItemLocation> locations = new HashMap<>();
    private final Map<Long, ItemReference> holders = new HashMap<>();
    private long left = Source.LONGEST_BLOCK;

    ItemContent(Source source, BmffItems items) {
        this.source = source;
        this.items = items;
        items.locations().all().forEach(location -> locations.putIfAbsent(location.id(), location));
        items.references().stream()
                .filter(reference -> reference.type().equals(ItemReference.DATA_OF))
                .forEach(reference -> holders.putIfAbsent(reference.from(), reference));
    }

    byte[] of(long id) {
        return of(id, 0);
    }

    private byte[] of(long id, int depth) {
        var location = locations.get(id);
        if (location == null || depth > DEEPEST || location.dataReference() != 0) {
            throw source.malformed(items.meta().from(), "item %d is out of reach".formatted(id));
        }
        var content = new ByteArrayOutputStream();
        for (var extent : location.extents()) {
            content.writeBytes(
                    switch (location.construction()) {
                        case ItemLocation.IN_FILE -> bytes(extent, new Range(0, source.size()));
                        case ItemLocation.IN_META -> bytes(extent, data());
                        case ItemLocation.IN_ITEM -> slice(location, extent, depth);
                        default -> throw source.malformed(items.meta().from(), "an unknown way to build an item");
                    });
        }
        return content.toByteArray();
    }

    private Range data() {
        return items.data()
                .orElseThrow(() -> source.malformed(items.meta().from(), "no idat"))
                .content();
    }

    private byte[] bytes(Extent extent, Range room) {
        long length = extent.length() == 0 ? room.length() - extent.offset() : extent.length();
        if (length < 0 || extent.offset() > room.length() - length) {
            throw source.malformed(room.from(), "an item that ends beyond its room");
        }
        return source.bytes(room.from() + extent.offset(), spend(length), "an item");
    }

    private byte[] slice(ItemLocation location, Extent extent, int depth) {
        var whole = of(holder(location.id(), Math.max(1, extent.index())), depth + 1);
        long to = extent.length() == 0 ? whole.length : extent.offset() + extent.length();
        if (extent.offset() > whole.length || to > whole.length) {
            throw source.malformed(items.meta().from(), "an item that ends beyond another");
        }
        spend(whole.length);
        return Arrays.copyOfRange(whole, (int) extent.offset(), (int) to);
    }

    private long holder(long id, long index) {
        var reference = holders.get(id);
        if (reference != null && index <= reference.to().size()) {
            return reference.to().get((int) index - 1);
        }
        throw source.malformed(items.meta().from(), "item %d lies in an item that is not there".formatted(id));
    }

    /// Counts a little for each piece, too, so that many empty ones end.
    private long spend(long length) {
        left -= length + 1024;
        if (left < 0) {
            throw source.malformed(items.meta().from(), "items of more than can be read");
        }
        return length;
    }
}

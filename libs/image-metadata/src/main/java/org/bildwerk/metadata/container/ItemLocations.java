package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bildwerk.metadata.container.ItemLocation.Extent;

/// The box `iloc` of versions 0 to 2. Written anew, the base offsets are gone: each extent has its full offset.
///
/// @param indexWidth bytes of an extent's index
record ItemLocations(int version, int indexWidth, List<ItemLocation> all) {

    private static final int MOST_ITEMS = 70_000;
    private static final int MOST_EXTENTS = 70_000;

    static ItemLocations parse(Source source, BmffBox box) {
        return new Parser(source, box).parse();
    }

    private static final class Parser {

        private final Source source;
        private final Cursor cursor;
        private int version;
        private int offsetWidth;
        private int lengthWidth;
        private int baseWidth;
        private int indexWidth;
        private int extents;

        Parser(Source source, BmffBox box) {
            this.source = source;
            this.cursor = new Cursor(source, box.content());
        }

        ItemLocations parse() {
            version = (int) (cursor.u32() >> 24);
            int widths = cursor.u16();
            offsetWidth = widths >> 12;
            lengthWidth = widths >> 8 & 15;
            baseWidth = widths >> 4 & 15;
            indexWidth = version == 0 ? 0 : widths & 15;
            long count = version < 2 ? cursor.u16() : cursor.u32();
            if (version > 2 || count > MOST_ITEMS) {
                throw source.malformed(cursor.at(), "iloc of version %d with %d items".formatted(version, count));
            }
            var all = new ArrayList<ItemLocation>();
            for (long i = 0; i < count; i++) {
                all.add(item());
            }
            return new ItemLocations(version, indexWidth, all);
        }

        private ItemLocation item() {
            long id = version < 2 ? cursor.u16() : cursor.u32();
            int construction = version == 0 ? 0 : cursor.u16() & 15;
            int reference = cursor.u16();
            long base = cursor.number(baseWidth);
            int count = cursor.u16();
            extents += count;
            if (extents > MOST_EXTENTS) {
                throw source.malformed(cursor.at(), "items in too many pieces");
            }
            var found = new ArrayList<Extent>();
            for (int i = 0; i < count; i++) {
                long index = cursor.number(indexWidth);
                long offset = base + cursor.number(offsetWidth);
                long length = cursor.number(lengthWidth);
                if (offset < 0 || length > Long.MAX_VALUE - offset) {
                    throw source.malformed(cursor.at(), "an item beyond all files");
                }
                found.add(new Extent(index, offset, length));
            }
            return new ItemLocation(id, construction, reference, found);
        }
    }

    /// Makes the box; its length depends on the width, but not on the offsets.
    ///
    /// @param width 4 or 8 bytes for offsets and lengths
    byte[] encode(int width) {
        boolean wideIds = version == 2 || all.size() > 0xffff || all.stream().anyMatch(item -> item.id() > 0xffff);
        int newVersion = wideIds ? 2 : version;
        int size = 4 + 2 + (wideIds ? 4 : 2);
        for (var item : all) {
            size += (wideIds ? 4 : 2) + (newVersion > 0 ? 2 : 0) + 2 + 2;
            size += item.extents().size() * (indexWidth + 2 * width);
        }
        var box = ByteBuffer.allocate(8 + size).put(BmffBox.header("iloc", size));
        box.putInt(newVersion << 24).putShort((short) (width << 12 | width << 8 | indexWidth));
        put(box, all.size(), wideIds ? 4 : 2);
        for (var item : all) {
            put(box, item.id(), wideIds ? 4 : 2);
            put(box, item.construction(), newVersion > 0 ? 2 : 0);
            put(box, item.dataReference(), 2);
            put(box, item.extents().size(), 2);
            for (var extent : item.extents()) {
                put(box, extent.index(), indexWidth);
                put(box, extent.offset(), width);
                put(box, extent.length(), width);
            }
        }
        return box.array();
    }

    private static void put(ByteBuffer box, long number, int width) {
        switch (width) {
            case 2 -> box.putShort((short) number);
            case 4 -> box.putInt((int) number);
            case 8 -> box.putLong(number);
            default -> {}
        }
    }
}

package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// An item that refers to others (`iref`), such as EXIF to the picture that it describes.
record ItemReference(String type, long from, List<Long> to) {

    static final String DESCRIBES = "cdsc";
    static final String DATA_OF = "iloc";

    private static final int MOST_REFERENCES = 500_000;

    static List<ItemReference> parse(Source source, BmffBox list) {
        int width = source.u32(list.dataAt()) >> 24 == 0 ? 2 : 4;
        var references = new ArrayList<ItemReference>();
        int total = 0;
        for (var box : BmffBox.children(source, list.dataAt() + 4, list.to())) {
            var cursor = new Cursor(source, box.content());
            long from = cursor.number(width);
            int count = cursor.u16();
            var to = new ArrayList<Long>();
            for (int i = 0; i < count; i++) {
                to.add(cursor.number(width));
            }
            total += count;
            if (total > MOST_REFERENCES) {
                throw source.malformed(box.from(), "too many references between items");
            }
            references.add(new ItemReference(box.type(), from, to));
        }
        return references;
    }

    /// Returns the references that are left when these items are gone.
    static List<ItemReference> without(List<ItemReference> references, Set<Long> gone) {
        var left = new ArrayList<ItemReference>();
        for (var reference : references) {
            var to = reference.to().stream().filter(id -> !gone.contains(id)).toList();
            if (!gone.contains(reference.from()) && !to.isEmpty()) {
                left.add(new ItemReference(reference.type(), reference.from(), to));
            }
        }
        return left;
    }

    /// Makes the whole box, or nothing if there are no references.
    static byte[] encode(List<ItemReference> references) {
        if (references.isEmpty()) {
            return new byte[0];
        }
        boolean wide = references.stream().anyMatch(ItemReference::isWide);
        var content = new ByteArrayOutputStream();
        content.writeBytes(ByteBuffer.allocate(4).putInt(wide ? 1 << 24 : 0).array());
        references.forEach(reference -> content.writeBytes(reference.box(wide)));
        return Assembly.join(BmffBox.header("iref", content.size()), content.toByteArray());
    }

    private boolean isWide() {
        return from > 0xffff || to.stream().anyMatch(id -> id > 0xffff);
    }

    private byte[] box(boolean wide) {
        int width = wide ? 4 : 2;
        var box = ByteBuffer.allocate(8 + width + 2 + to.size() * width).putInt(8 + width + 2 + to.size() * width);
        box.put(type.getBytes(StandardCharsets.ISO_8859_1));
        put(box, from, wide);
        box.putShort((short) to.size());
        to.forEach(id -> put(box, id, wide));
        return box.array();
    }

    private static void put(ByteBuffer box, long id, boolean wide) {
        if (wide) {
            box.putInt((int) id);
        } else {
            box.putShort((short) id);
        }
    }
}

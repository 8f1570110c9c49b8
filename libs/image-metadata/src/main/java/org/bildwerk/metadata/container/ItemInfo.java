package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a file says of one of its items (`infe`).
///
/// @param contentType of an item of type `mime`, else empty
/// @param encoding how the content is compressed, else empty
/// @param box the bytes of the entry
record ItemInfo(long id, String type, String contentType, String encoding, Range box) {

    static final String EXIF = "Exif";

    private static final String MIME = "mime";
    private static final String XMP_TYPE = "application/rdf+xml";

    static List<ItemInfo> parse(Source source, BmffBox list) {
        var cursor = new Cursor(source, list.content());
        int version = (int) (cursor.u32() >> 24);
        long count = version == 0 ? cursor.u16() : cursor.u32();
        var infos = new ArrayList<ItemInfo>();
        for (var box : BmffBox.children(source, cursor.at(), list.to())) {
            if (box.type().equals("infe") && infos.size() < count) {
                infos.add(entry(source, box));
            }
        }
        return infos;
    }

    private static ItemInfo entry(Source source, BmffBox box) {
        var cursor = new Cursor(source, box.content());
        int version = (int) (cursor.u32() >> 24);
        long id = version == 3 ? cursor.u32() : cursor.u16();
        cursor.u16();
        var bytes = new Range(box.from(), box.to());
        if (version < 2) {
            return new ItemInfo(id, "", "", "", bytes);
        }
        var type = cursor.fourCharacters();
        if (!type.equals(MIME)) {
            return new ItemInfo(id, type, "", "", bytes);
        }
        cursor.string();
        return new ItemInfo(id, type, cursor.string(), cursor.string(), bytes);
    }

    boolean isExif() {
        return type.equals(EXIF);
    }

    boolean isXmp() {
        return type.equals(MIME) && contentType.equalsIgnoreCase(XMP_TYPE);
    }

    static byte[] exif(long id) {
        return encode(id, EXIF, "\0");
    }

    static byte[] xmp(long id) {
        return encode(id, MIME, "\0" + XMP_TYPE + "\0");
    }

    private static byte[] encode(long id, String type, String rest) {
        boolean wide = id > 0xffff;
        var strings = (type + rest).getBytes(StandardCharsets.ISO_8859_1);
        var content = ByteBuffer.allocate(4 + (wide ? 4 : 2) + 2 + strings.length);
        content.putInt((wide ? 3 : 2) << 24);
        if (wide) {
            content.putInt((int) id);
        } else {
            content.putShort((short) id);
        }
        content.putShort((short) 0).put(strings);
        return Assembly.join(BmffBox.header("infe", content.capacity()), content.array());
    }

    /// Lays out the list of items, with the version and flags of the old one.
    static Assembly list(Source source, BmffBox old, Assembly entries, long count) {
        long kind = source.u32(old.dataAt());
        boolean wide = kind >> 24 != 0;
        if (!wide && count > 0xffff) {
            throw source.malformed(old.from(), "a list of items without room");
        }
        var head = ByteBuffer.allocate(wide ? 8 : 6).putInt((int) kind);
        if (wide) {
            head.putInt((int) count);
        } else {
            head.putShort((short) count);
        }
        var header = BmffBox.header("iinf", head.capacity() + entries.size());
        return new Assembly().add(header).add(head.array()).addAll(entries);
    }
}

package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One box of the ISO base media file format.
///
/// @param dataAt position behind the size and the type
record BmffBox(String type, long from, long dataAt, long to) {

    private static final byte[] C2PA = HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481");
    private static final int MOST_BOXES = 70_000;
    private static final int LONG_HEADER = 16;

    /// Reads the box that begins there.
    static BmffBox next(Source source, long at, long limit) {
        long size = source.u32(at);
        var type = source.fourCharacters(at + 4);
        long dataAt = at + 8;
        if (size == 1) {
            size = source.u64(at + 8);
            dataAt = at + LONG_HEADER;
        }
        long length = size == 0 ? limit - at : size;
        if (length < dataAt - at || length > limit - at) {
            throw source.malformed(at, "a box of %d bytes in a room of %d".formatted(length, limit - at));
        }
        return new BmffBox(type, at, dataAt, at + length);
    }

    static List<BmffBox> children(Source source, long from, long to) {
        var boxes = new ArrayList<BmffBox>();
        for (long at = from; at < to; at = boxes.getLast().to()) {
            boxes.add(next(source, at, to));
            if (boxes.size() > MOST_BOXES) {
                throw source.malformed(at, "more than " + MOST_BOXES + " boxes");
            }
        }
        return boxes;
    }

    Range content() {
        return new Range(dataAt, to);
    }

    boolean isManifest(Source source) {
        return type.equals("uuid") && source.startsWith(dataAt, to, C2PA);
    }

    boolean isOpenEnded(Source source) {
        return source.u32(from) == 0;
    }

    /// Makes the header for other content, as long as this one's if it can be.
    byte[] header(long content) {
        boolean wide = dataAt - from == LONG_HEADER || content > 0xffffffffL - 8;
        return wide ? wideHeader(type, content) : header(type, content);
    }

    static byte[] header(String type, long content) {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(8).putInt((int) (content + 8)).put(name).array();
    }

    private static byte[] wideHeader(String type, long content) {
        var name = type.getBytes(StandardCharsets.ISO_8859_1);
        var header = ByteBuffer.allocate(LONG_HEADER).putInt(1).put(name);
        return header.putLong(content + LONG_HEADER).array();
    }
}

package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.bildwerk.metadata.UnsupportedImageException;

/// The positions of samples in a film (`stco`, `co64`), which an animated AVIF carries beside its first picture.
final class ChunkOffsets {

    private static final Set<String> CONTAINERS = Set.of("trak", "mdia", "minf", "stbl");
    private static final int WIDEST = 8;
    private static final int DEEPEST = 4;

    private ChunkOffsets() {}

    /// Returns the film with its positions corrected.
    static byte[] moved(Source source, BmffBox film, OffsetMap moved) {
        var bytes = ByteBuffer.wrap(source.bytes(film.from(), film.to() - film.from(), "the description of a film"));
        if (new String(bytes.array(), StandardCharsets.ISO_8859_1).contains("iloc")) {
            throw new UnsupportedImageException("a film with items");
        }
        correct(source, film, bytes, film.from(), moved, 0);
        return bytes.array();
    }

    private static void correct(
            Source source, BmffBox parent, ByteBuffer bytes, long base, OffsetMap moved, int depth) {
        if (depth > DEEPEST) {
            throw source.malformed(parent.from(), "boxes in boxes in boxes");
        }
        for (var box : BmffBox.children(source, parent.dataAt(), parent.to())) {
            if (CONTAINERS.contains(box.type())) {
                correct(source, box, bytes, base, moved, depth + 1);
            } else if (box.type().equals("stco") || box.type().equals("co64")) {
                int width = box.type().equals("stco") ? 4 : WIDEST;
                var cursor = new Cursor(source, box.content());
                cursor.u32();
                long count = cursor.u32();
                for (long i = 0; i < count; i++) {
                    int at = (int) (cursor.at() - base);
                    long offset = cursor.number(width);
                    put(source, bytes, at, moved.map(new Range(offset, offset)), width);
                }
            }
        }
    }

    private static void put(Source source, ByteBuffer bytes, int at, long offset, int width) {
        if (width == WIDEST) {
            bytes.putLong(at, offset);
        } else if (offset <= 0xffffffffL) {
            bytes.putInt(at, (int) offset);
        } else {
            throw source.malformed(offset, "a film that does not fit its table of positions");
        }
    }
}

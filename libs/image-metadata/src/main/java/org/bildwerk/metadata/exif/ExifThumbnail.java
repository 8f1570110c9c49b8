package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.OptionalLong;
import org.bildwerk.metadata.exif.ExifDirectory.Kind;

/// The thumbnail in a block, which shows the picture as it was before all edits, and mostly stands at the end.
public final class ExifThumbnail {

    private static final int OFFSET = 0x0201;

    private ExifThumbnail() {}

    /// Returns the block without its thumbnail; the same one where it has none.
    public static ExifBlock drop(ExifBlock block) {
        var bytes = block.bytes();
        var main = block.directory(Kind.MAIN);
        var offset = offset(block);
        if (bytes == null || main.isEmpty() || offset.isEmpty()) {
            return block;
        }
        int end = (int) Math.min(endOfOthers(block), bytes.length);
        var kept = Arrays.copyOf(bytes, offset.getAsLong() >= end ? end : bytes.length);
        int next = (int) main.get().position() + 2 + 12 * main.get().entries().size();
        ByteBuffer.wrap(kept).order(block.order()).putInt(next, 0);
        return ExifBlock.read(kept, new ArrayList<>());
    }

    /// Returns where the thumbnail's bytes start.
    static OptionalLong offset(ExifBlock block) {
        return block.find(Kind.THUMBNAIL, OFFSET)
                .filter(entry -> entry.value().length == 4)
                .map(entry ->
                        ByteBuffer.wrap(entry.value()).order(block.order()).getInt() & 0xFFFFFFFFL)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    private static long endOfOthers(ExifBlock block) {
        long end = 8;
        for (var kind : Kind.values()) {
            end = Math.max(end, block.directory(kind).map(ExifThumbnail::end).orElse(0L));
        }
        return end;
    }

    private static long end(ExifDirectory directory) {
        long end = directory.position() + 6 + 12L * directory.entries().size();
        for (var entry : directory.entries()) {
            boolean outside = entry.sound() && !entry.inline();
            end = outside ? Math.max(end, entry.position() + entry.value().length) : end;
        }
        return end;
    }
}

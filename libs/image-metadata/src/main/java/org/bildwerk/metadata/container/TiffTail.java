package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The directory that an edit appends to a TIFF, under a mark by which the next edit finds it, cuts it off and appends
/// its own instead. A tail is only cut if nothing that stays points into it.
final class TiffTail {

    private static final byte[] MARK = "Bildwerk's tail\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int BEFORE_DIRECTORY = 16 + 4;

    private TiffTail() {}

    /// Returns where the file ends without a tail.
    static long coreEnd(Source source, TiffDirectory first, List<TiffDirectory.Raw> kept) {
        long from = first.at() - BEFORE_DIRECTORY;
        boolean tail = from >= 8
                && source.startsWith(from, first.at(), MARK)
                && source.u32(from + MARK.length) == source.size() - from
                && first.next() < from
                && kept.stream().allMatch(raw -> raw.isInline() || raw.dataAt() + raw.length() <= from);
        return tail ? from : source.size();
    }

    /// @param at an even position
    static byte[] encode(Source source, List<TiffEntry> entries, long at, long next) {
        var directory = new TiffWriter(source.order()).directory(entries, at + BEFORE_DIRECTORY, next);
        var head = ByteBuffer.allocate(BEFORE_DIRECTORY).order(source.order());
        head.put(MARK).putInt(BEFORE_DIRECTORY + directory.length);
        return Assembly.join(head.array(), directory);
    }

    static long directoryAt(long tailAt) {
        return tailAt + BEFORE_DIRECTORY;
    }
}

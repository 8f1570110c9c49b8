package org.bildwerk.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The directory that an edit appends to a TIFF, under a mark by which a later edit recognises it as its own.
final class TiffTail {

    private static final byte[] MARK = "Bildwerk's tail\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int MOST_ENTRIES = 500;

    private TiffTail() {}

    /// @param at an even position
    static byte[] encode(Source source, List<TiffEntry> entries, long at, long next) {
        var directory = new TiffWriter(source.order()).directory(entries, directoryAt(at), next);
        return Assembly.join(MARK, directory);
    }

    static long directoryAt(long tailAt) {
        return tailAt + MARK.length;
    }

    /// Returns the start of a mark that ends there, alone or with an outdated directory behind it; -1 if there is none.
    static long markBefore(Source source, long end) {
        if (source.startsWith(end - MARK.length, end, MARK)) {
            return end - MARK.length;
        }
        for (int entries = 1; entries <= MOST_ENTRIES; entries++) {
            long directoryAt = end - TiffDirectory.length(entries);
            long at = directoryAt - MARK.length;
            if (source.startsWith(at, end, MARK) && source.u16(directoryAt) == entries) {
                return at;
            }
        }
        return -1;
    }
}

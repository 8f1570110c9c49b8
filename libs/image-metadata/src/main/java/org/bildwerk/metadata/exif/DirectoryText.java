package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.util.List;

/// One directory as it is written, with the values that stand behind it. Values that lie in the kept part of the block
/// are pointed to where they are.
final class DirectoryText {

    private final List<ExifEntry> entries;
    private final int kept;
    private final int start;

    /// @param entries sorted by tag when they are written
    /// @param kept how many bytes from the block's start stay in place
    /// @param start where the directory will stand
    DirectoryText(List<ExifEntry> entries, int kept, int start) {
        this.entries = entries.stream()
                .sorted(java.util.Comparator.comparingInt(ExifEntry::tag))
                .toList();
        this.kept = kept;
        this.start = start;
    }

    int length() {
        int length = head();
        for (var entry : entries) {
            length += isBehind(entry) ? even(entry.value().length) : 0;
        }
        return length;
    }

    private int head() {
        return 2 + 12 * entries.size() + 4;
    }

    private boolean isBehind(ExifEntry entry) {
        boolean inPlace = entry.position() >= 0 && entry.position() + entry.value().length <= kept;
        return entry.sound() && !entry.inline() && !inPlace;
    }

    /// @param exifPosition what the pointer to the Exif directory gets
    void write(ByteBuffer out, long next, int exifPosition) {
        out.position(start);
        out.putShort((short) entries.size());
        int behind = start + head();
        for (var entry : entries) {
            out.putShort((short) entry.tag()).putShort((short) entry.type()).putInt((int) entry.count());
            int field = out.position();
            if (entry.tag() == DirectoryReader.EXIF_POINTER) {
                out.putInt(exifPosition);
            } else if (!entry.sound() || entry.inline()) {
                out.put(entry.value());
            } else if (isBehind(entry)) {
                out.putInt(behind);
                out.put(behind, entry.value());
                behind += even(entry.value().length);
            } else {
                out.putInt((int) entry.position());
            }
            out.position(field + 4);
        }
        out.putInt((int) next);
    }

    private static int even(int length) {
        return length + (length & 1);
    }
}

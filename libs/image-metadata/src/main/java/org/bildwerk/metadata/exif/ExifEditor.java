package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bildwerk.metadata.exif.ExifDirectory.Kind;
import org.jspecify.annotations.Nullable;

/// Sets and removes tags of the main and the Exif directory.
///
/// Both directories are written anew behind everything that was there, after a mark; nothing else moves. When a block
/// with that mark is changed again, what follows the mark is replaced, so that a block does not grow with every change.
final class ExifEditor {

    private static final byte[] MARK = "BwExif1\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NEW_BLOCK = {'M', 'M', 0, 42, 0, 0, 0, 8};
    private static final int MAKER_NOTE = 0x927C;
    private static final int EXIF_VERSION = 0x9000;
    private static final byte[] VERSION = "0232".getBytes(StandardCharsets.US_ASCII);

    private final ExifBlock block;
    private final byte[] old;

    private ExifEditor(ExifBlock block) {
        this.block = block;
        var bytes = block.bytes();
        this.old = bytes == null ? NEW_BLOCK : bytes;
    }

    /// Returns the changed block.
    ///
    /// @param main the values of tags in the main directory; null removes a tag
    /// @param exif the same for the Exif directory
    static byte[] change(
            ExifBlock block, Map<Integer, @Nullable ExifEntry> main, Map<Integer, @Nullable ExifEntry> exif) {
        return new ExifEditor(block).change(main, exif);
    }

    private byte[] change(Map<Integer, @Nullable ExifEntry> main, Map<Integer, @Nullable ExifEntry> exif) {
        int base = base();
        boolean fresh = old == NEW_BLOCK;
        var exifEntries = merged(Kind.EXIF, exif);
        var mainEntries = merged(Kind.MAIN, main);
        mainEntries.removeIf(entry -> entry.tag() == DirectoryReader.EXIF_POINTER);
        if (!exifEntries.isEmpty()) {
            versioned(exifEntries);
            mainEntries.add(ExifEntry.of(DirectoryReader.EXIF_POINTER, ExifEntry.LONG, new byte[4]));
        }
        long next = block.directory(Kind.MAIN).map(ExifDirectory::next).orElse(0L);
        int start = fresh ? NEW_BLOCK.length : even(base) + MARK.length;
        var mainPart = new DirectoryText(mainEntries, base, start);
        var exifPart = new DirectoryText(exifEntries, base, start + mainPart.length());
        var out = ByteBuffer.allocate(start + mainPart.length() + (exifEntries.isEmpty() ? 0 : exifPart.length()))
                .order(block.order());
        out.put(old, 0, base);
        if (!fresh) {
            out.position(start - MARK.length).put(MARK);
        }
        out.putInt(4, start);
        mainPart.write(out, next, start + mainPart.length());
        if (!exifEntries.isEmpty()) {
            exifPart.write(out, exifNext(), 0);
        }
        return out.array();
    }

    private long exifNext() {
        return block.directory(Kind.EXIF).map(ExifDirectory::next).orElse(0L);
    }

    private static void versioned(List<ExifEntry> entries) {
        if (entries.stream().noneMatch(entry -> entry.tag() == EXIF_VERSION)) {
            entries.add(ExifEntry.of(EXIF_VERSION, ExifEntry.UNDEFINED, VERSION));
        }
    }

    private List<ExifEntry> merged(Kind kind, Map<Integer, @Nullable ExifEntry> changes) {
        var entries = new ArrayList<ExifEntry>();
        block.directory(kind).ifPresent(directory -> entries.addAll(directory.entries()));
        entries.removeIf(entry -> changes.containsKey(entry.tag()));
        changes.values().stream()
                .flatMap(entry -> Optional.ofNullable(entry).stream())
                .forEach(entries::add);
        entries.sort(Comparator.comparingInt(ExifEntry::tag));
        return entries;
    }

    /// Returns up to where the block is kept: to our mark, if nothing of others lies behind it.
    private int base() {
        var main = block.directory(Kind.MAIN);
        if (main.isEmpty()) {
            return old.length;
        }
        int mark = (int) main.get().position() - MARK.length;
        if (mark < NEW_BLOCK.length || !isMark(mark)) {
            return old == NEW_BLOCK ? NEW_BLOCK.length : old.length;
        }
        return foreignBehind(mark) ? old.length : mark;
    }

    private boolean isMark(int at) {
        for (int i = 0; i < MARK.length; i++) {
            if (old[at + i] != MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean foreignBehind(int mark) {
        boolean makerNote = block.find(Kind.EXIF, MAKER_NOTE)
                .filter(entry -> !entry.inline() && entry.position() + entry.value().length > mark)
                .isPresent();
        long next = block.directory(Kind.MAIN).map(ExifDirectory::next).orElse(0L);
        return makerNote
                || next >= mark
                || pointsBehind(Kind.GPS, mark)
                || pointsBehind(Kind.THUMBNAIL, mark)
                || pointsBehind(Kind.INTEROPERABILITY, mark);
    }

    private boolean pointsBehind(Kind kind, int mark) {
        return block.directory(kind)
                .filter(directory -> directory.position() >= mark
                        || directory.entries().stream().anyMatch(entry -> !entry.inline() && entry.position() >= mark))
                .isPresent();
    }

    private static int even(int position) {
        return position + (position & 1);
    }
}

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
    private static final int HEADER = 8;

    /// Two bytes longer than the header, so that the main directory is not at 16: there, in a PNG, exiftool has already
    /// seen the first box of a C2PA manifest, and passes over a second directory at a place that it knows.
    private static final byte[] NEW_BLOCK = {'M', 'M', 0, 42, 0, 0, 0, HEADER, 0, 0};

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

    /// Returns the changed block; empty where no tag is left.
    ///
    /// @param main the values of tags in the main directory; null removes a tag
    /// @param exif the same for the Exif directory
    static byte[] change(
            ExifBlock block, Map<Integer, @Nullable ExifEntry> main, Map<Integer, @Nullable ExifEntry> exif) {
        return new ExifEditor(block).change(main, exif);
    }

    private byte[] change(Map<Integer, @Nullable ExifEntry> main, Map<Integer, @Nullable ExifEntry> exif) {
        var exifEntries = merged(Kind.EXIF, exif);
        var mainEntries = merged(Kind.MAIN, main);
        mainEntries.removeIf(entry -> entry.tag() == DirectoryReader.EXIF_POINTER);
        if (exifEntries.stream().allMatch(entry -> entry.tag() == EXIF_VERSION)) {
            exifEntries.clear();
        } else {
            versioned(exifEntries);
            mainEntries.add(ExifEntry.of(DirectoryReader.EXIF_POINTER, ExifEntry.LONG, new byte[4]));
        }
        return mainEntries.isEmpty() && next(Kind.MAIN) == 0 ? new byte[0] : written(mainEntries, exifEntries);
    }

    private byte[] written(List<ExifEntry> main, List<ExifEntry> exif) {
        int base = base();
        int start = even(base) + MARK.length;
        var mainPart = new DirectoryText(main, base, start);
        int exifStart = start + mainPart.length();
        var exifPart = new DirectoryText(exif, base, exifStart);
        var out = ByteBuffer.allocate(exifStart + (exif.isEmpty() ? 0 : exifPart.length()))
                .order(block.order());
        out.put(old, 0, base);
        out.position(start - MARK.length).put(MARK);
        out.putInt(4, start);
        mainPart.write(out, next(Kind.MAIN), exifStart);
        if (!exif.isEmpty()) {
            exifPart.write(out, next(Kind.EXIF), 0);
        }
        return out.array();
    }

    private long next(Kind kind) {
        return block.directory(kind).map(ExifDirectory::next).orElse(0L);
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
        if (mark < HEADER || !isMark(mark)) {
            return old.length;
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
        boolean thumbnail = ExifThumbnail.offset(block).orElse(0) >= mark;
        return makerNote
                || thumbnail
                || next(Kind.MAIN) >= mark
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

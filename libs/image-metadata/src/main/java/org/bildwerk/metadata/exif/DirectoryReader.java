package org.bildwerk.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bildwerk.metadata.exif.ExifDirectory.Kind;

/// Reads the directories of a block. Every offset is checked, every directory is read once, and values are copied only
/// as often as the block is long, so that a hostile block costs no more than its size.
final class DirectoryReader {

    static final int EXIF_POINTER = 0x8769;
    static final int GPS_POINTER = 0x8825;
    static final int INTEROPERABILITY_POINTER = 0xA005;

    private final ByteBuffer block;
    private final List<String> warnings;
    private final Set<Long> seen = new HashSet<>();
    private final List<ExifDirectory> directories = new ArrayList<>();
    private long copied;

    private DirectoryReader(ByteBuffer block, List<String> warnings) {
        this.block = block;
        this.warnings = warnings;
    }

    static DirectoryReader open(byte[] bytes, List<String> warnings) {
        var reader = new DirectoryReader(ByteBuffer.wrap(bytes), warnings);
        reader.header();
        return reader;
    }

    ByteOrder order() {
        return block.order();
    }

    List<ExifDirectory> directories() {
        return directories;
    }

    private void header() {
        if (block.limit() < 8) {
            throw new ExifException("The EXIF block has only %d bytes.".formatted(block.limit()));
        }
        int mark = block.getShort(0);
        if (mark != 0x4949 && mark != 0x4D4D) {
            throw new ExifException("The EXIF block does not start with a byte order.");
        }
        block.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (block.getShort(2) != 42) {
            throw new ExifException("The EXIF block is no TIFF structure.");
        }
        var main = read(Kind.MAIN, offset(4));
        if (main == null) {
            return;
        }
        if (main.next() != 0) {
            read(Kind.THUMBNAIL, main.next());
        }
        follow(main, GPS_POINTER, Kind.GPS);
        var exif = follow(main, EXIF_POINTER, Kind.EXIF);
        if (exif != null) {
            follow(exif, INTEROPERABILITY_POINTER, Kind.INTEROPERABILITY);
        }
    }

    private @org.jspecify.annotations.Nullable ExifDirectory follow(ExifDirectory from, int pointer, Kind kind) {
        var entry = from.find(pointer).filter(found -> found.value().length >= 4);
        return entry.isEmpty() ? null : read(kind, offset((int) entry.get().position()));
    }

    private long offset(int at) {
        return block.getInt(at) & 0xFFFFFFFFL;
    }

    private @org.jspecify.annotations.Nullable ExifDirectory read(Kind kind, long position) {
        if (position < 8 || position + 2 > block.limit() || !seen.add(position)) {
            warnings.add("The %s directory of EXIF is not where its offset points.".formatted(kind));
            return null;
        }
        int at = (int) position;
        int declared = block.getShort(at) & 0xFFFF;
        int count = Math.min(declared, (block.limit() - at - 2) / 12);
        if (count < declared) {
            warnings.add("The %s directory of EXIF is cut off.".formatted(kind));
        }
        var entries = new ArrayList<ExifEntry>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry(kind, at + 2 + 12 * i));
        }
        int end = at + 2 + 12 * declared;
        long next = end + 4 <= block.limit() ? offset(end) : 0;
        var directory = new ExifDirectory(kind, position, entries, next);
        directories.add(directory);
        return directory;
    }

    private ExifEntry entry(Kind kind, int at) {
        int tag = block.getShort(at) & 0xFFFF;
        int type = block.getShort(at + 2) & 0xFFFF;
        long count = offset(at + 4);
        long length = count * ExifEntry.size(type);
        boolean inline = length <= 4;
        long position = inline ? at + 8 : offset(at + 8);
        boolean inside = position + length <= block.limit();
        boolean sound = ExifEntry.size(type) > 0 && inside && copied + length <= 4L * block.limit();
        if (!sound) {
            warnings.add("Tag %04X of the %s directory of EXIF is damaged.".formatted(tag, kind));
            return new ExifEntry(tag, type, count, inline, position, raw(at), false);
        }
        copied += length;
        var value = Arrays.copyOfRange(block.array(), (int) position, (int) (position + length));
        return new ExifEntry(tag, type, count, inline, position, value, true);
    }

    /// The four bytes of a damaged entry, so that it can be kept as it is.
    private byte[] raw(int at) {
        return Arrays.copyOfRange(block.array(), at + 8, at + 12);
    }
}

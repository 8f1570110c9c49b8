package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.MalformedImageException;

/// The part of a TIFF that a JPEG would carry as its EXIF block: some tags of the first directory, and the directories
/// for EXIF and for the position.
final class TiffExif {

    static final int EXIF = 34665;
    static final int GPS = 34853;
    static final int INTEROPERABILITY = 40965;
    private static final int MOST = 16 << 20;
    private static final int MOST_FAULTS = 100;
    private static final int ENTRY_IN_MEMORY = 128;

    /// Description, make, model, orientation, software, date, artist, host, ratings, copyright, and Windows' own. The
    /// resolution describes the pixels and stays with them.
    private static final Set<Integer> TAGS = Set.of(
            270, 271, 272, 274, 305, 306, 315, 316, 18246, 18249, 33432, 40091, 40092, 40093, 40094, 40095, EXIF, GPS);

    private final Source source;
    private final Consumer<MalformedImageException> faults;
    private long left = MOST;
    private int faultCount;

    /// @param faults told of each entry that is left out; after a hundred, so is the rest
    TiffExif(Source source, Consumer<MalformedImageException> faults) {
        this.source = source;
        this.faults = faults;
    }

    static boolean covers(int tag) {
        return TAGS.contains(tag);
    }

    /// Reads a block as the other containers hold it.
    static List<TiffEntry> decode(byte[] exif) {
        var order = exif[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var source = new Source(new MemoryChannel(exif), ContainerFormat.TIFF, order);
        try {
            var strict = new TiffExif(source, fault -> {
                throw fault;
            });
            return strict.entries(TiffDirectory.read(source, source.u32(4)));
        } catch (MalformedImageException fault) {
            throw new IllegalArgumentException("The EXIF block is damaged at its byte " + fault.offset(), fault);
        }
    }

    static byte[] encode(List<TiffEntry> entries, ByteOrder order) {
        var header = ByteBuffer.allocate(8).order(order);
        header.putShort((short) (order == ByteOrder.LITTLE_ENDIAN ? 0x4949 : 0x4d4d));
        header.putShort((short) 42).putInt(8);
        return Assembly.join(header.array(), new TiffWriter(order).directory(entries, 8, 0));
    }

    List<TiffEntry> entries(TiffDirectory first) {
        return entries(first, Set.of(EXIF, GPS), TAGS);
    }

    /// The tags of directories are few and differ by level, so that no directory can contain itself.
    private List<TiffEntry> entries(TiffDirectory directory, Set<Integer> below, Set<Integer> wanted) {
        var entries = new ArrayList<TiffEntry>();
        for (var raw : directory.raws()) {
            if (faultCount > MOST_FAULTS || (!wanted.isEmpty() && !wanted.contains(raw.tag()))) {
                continue;
            }
            try {
                entries.add(below.contains(raw.tag()) ? directory(raw) : value(raw));
            } catch (MalformedImageException fault) {
                faultCount++;
                faults.accept(fault);
            }
        }
        return entries;
    }

    private TiffEntry directory(TiffDirectory.Raw raw) {
        if (left < 0) {
            throw source.malformed(raw.at(), "too many directories");
        }
        if (raw.length() != 4) {
            throw source.malformed(raw.at(), "tag %d should point to a directory".formatted(raw.tag()));
        }
        var directory = TiffDirectory.read(source, source.u32(raw.dataAt()));
        left -= (long) directory.raws().size() * ENTRY_IN_MEMORY;
        var below = raw.tag() == EXIF ? Set.of(INTEROPERABILITY) : Set.<Integer>of();
        return new TiffEntry.Directory(raw.tag(), entries(directory, below, Set.of()));
    }

    private TiffEntry value(TiffDirectory.Raw raw) {
        if (TiffEntry.size(raw.type()) == 0 || raw.length() > left) {
            throw source.malformed(raw.at(), "tag %d is of unknown type or too long".formatted(raw.tag()));
        }
        left -= raw.length();
        return new TiffEntry.Value(raw.tag(), raw.type(), raw.data(source), source.order());
    }
}

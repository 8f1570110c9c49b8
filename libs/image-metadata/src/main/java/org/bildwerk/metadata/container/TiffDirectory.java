package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The raw entries of one TIFF directory in a file.
///
/// @param next position of the directory after this one, or 0
record TiffDirectory(long at, List<Raw> raws, long next) {

    static final int ENTRY = 12;

    /// @param at position of the entry
    /// @param length bytes of the value
    /// @param dataAt position of the value, within the entry or elsewhere
    record Raw(int tag, int type, long at, long length, long dataAt) {

        boolean isInline() {
            return length <= 4;
        }

        byte[] data(Source source) {
            return source.bytes(dataAt, length, "the value of tag " + tag);
        }

        TiffEntry.Verbatim verbatim(Source source) {
            return new TiffEntry.Verbatim(tag, source.bytes(at, ENTRY, "an entry"));
        }
    }

    static TiffDirectory read(Source source, long at) {
        if (at < 8) {
            throw source.malformed(at, "a directory within the header");
        }
        int count = source.u16(at);
        long end = at + 2 + (long) count * ENTRY;
        source.require(at, end - at, "a directory");
        var raws = new ArrayList<Raw>(count);
        for (long entryAt = at + 2; entryAt < end; entryAt += ENTRY) {
            int type = source.u16(entryAt + 2);
            long length = source.u32(entryAt + 4) * TiffEntry.size(type);
            long dataAt = length <= 4 ? entryAt + 8 : source.u32(entryAt + 8);
            raws.add(new Raw(source.u16(entryAt), type, entryAt, length, dataAt));
        }
        return new TiffDirectory(at, raws, end + 4 <= source.size() ? source.u32(end) : 0);
    }

    Optional<Raw> find(int tag) {
        return raws.stream().filter(raw -> raw.tag() == tag).findFirst();
    }

    long end() {
        return at + length(raws.size());
    }

    static long length(int entries) {
        return 2 + (long) entries * ENTRY + 4;
    }
}

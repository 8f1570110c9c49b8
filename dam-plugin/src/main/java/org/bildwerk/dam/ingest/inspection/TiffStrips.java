package org.bildwerk.dam.ingest.inspection;

import java.io.IOException;

/// Looks whether the strips or tiles of the first picture of a TIFF lie inside the file.
final class TiffStrips {

    private static final int CLASSIC = 42;
    private static final int STRIP_OFFSETS = 273;
    private static final int STRIP_COUNTS = 279;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_COUNTS = 325;
    private static final int SHORT = 3;

    private final FileBytes file;
    private final boolean little;

    TiffStrips(FileBytes file) throws IOException {
        this.file = file;
        this.little = file.u8(0) == 'I';
    }

    private record Values(int type, long count, long at) {}

    boolean areThere() throws IOException {
        if (u16(2) != CLASSIC) {
            return true;
        }
        long directory = u32(4);
        int entries = u16(directory);
        if (directory < 8 || directory + 2 + 12L * entries > file.size()) {
            return false;
        }
        return areInside(find(directory, entries, STRIP_OFFSETS), find(directory, entries, STRIP_COUNTS))
                && areInside(find(directory, entries, TILE_OFFSETS), find(directory, entries, TILE_COUNTS));
    }

    private Values find(long directory, int entries, int tag) throws IOException {
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (u16(entry) == tag) {
                int type = u16(entry + 2);
                long count = u32(entry + 4);
                boolean inPlace = count * (type == SHORT ? 2 : 4) <= 4;
                return new Values(type, count, inPlace ? entry + 8 : u32(entry + 8));
            }
        }
        return new Values(SHORT, 0, 0);
    }

    private boolean areInside(Values offsets, Values counts) throws IOException {
        for (long i = 0; i < Math.min(offsets.count, counts.count); i++) {
            long end = value(offsets, i) + value(counts, i);
            if (offsets.at + i >= file.size() || end > file.size()) {
                return false;
            }
        }
        return true;
    }

    private long value(Values values, long index) throws IOException {
        return values.type == SHORT ? u16(values.at + 2 * index) : u32(values.at + 4 * index);
    }

    private int u16(long at) throws IOException {
        return little ? file.u16Little(at) : file.u16(at);
    }

    private long u32(long at) throws IOException {
        return little ? file.u32Little(at) : file.u32(at);
    }
}

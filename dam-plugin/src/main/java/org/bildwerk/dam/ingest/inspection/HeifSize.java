package org.bildwerk.dam.ingest.inspection;

import java.io.IOException;

/// Finds the size of the picture in the `ispe` boxes of a HEIF file.
final class HeifSize {

    private static final int LONGEST_SEARCH = 1 << 20;

    private final FileBytes file;

    HeifSize(FileBytes file) {
        this.file = file;
    }

    record Size(int width, int height) {}

    /// Returns the largest size that is told: the picture, not its tiles or thumbnail. Zero where none is told.
    Size largest() throws IOException {
        long width = 0;
        long height = 0;
        for (long at = 4; at < Math.min(file.size(), LONGEST_SEARCH); at++) {
            if (file.u8(at) == 'i' && file.has(at, "ispe") && file.u32(at + 8) * file.u32(at + 12) > width * height) {
                width = file.u32(at + 8);
                height = file.u32(at + 12);
            }
        }
        return new Size((int) Math.min(width, Integer.MAX_VALUE), (int) Math.min(height, Integer.MAX_VALUE));
    }
}

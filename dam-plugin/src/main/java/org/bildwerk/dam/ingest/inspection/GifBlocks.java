package org.bildwerk.dam.ingest.inspection;

import java.io.IOException;

/// Walks the blocks of a GIF.
final class GifBlocks {

    private static final int IMAGE = 0x2c;
    private static final int EXTENSION = 0x21;
    private static final int TRAILER = 0x3b;

    private final FileBytes file;

    GifBlocks(FileBytes file) {
        this.file = file;
    }

    boolean endsWithTrailer() throws IOException {
        return frames() >= 0;
    }

    /// Returns the number of frames; -1 if the end is missing.
    int frames() throws IOException {
        int frames = 0;
        long at = 13 + colours(file.u8(10));
        while (at < file.size()) {
            switch (file.u8(at)) {
                case TRAILER -> {
                    return frames;
                }
                case EXTENSION -> at = afterData(at + 2);
                case IMAGE -> {
                    frames++;
                    at = afterData(at + 11 + colours(file.u8(at + 9)));
                }
                default -> {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private long afterData(long at) throws IOException {
        while (at < file.size() && file.u8(at) != 0) {
            at += 1 + file.u8(at);
        }
        return at + 1;
    }
}

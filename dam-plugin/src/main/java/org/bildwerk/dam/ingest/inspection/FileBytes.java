package org.bildwerk.dam.ingest.inspection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Reads a file here and there through one small window. Past the end it reads zeros. Not thread-safe.
final class FileBytes implements AutoCloseable {

    private static final int WINDOW = 1 << 16;

    private final FileChannel file;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long start = -1;

    FileBytes(Path path) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.READ);
        this.size = file.size();
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        if (at < 0 || at >= size) {
            return 0;
        }
        if (start < 0 || at < start || at >= start + window.limit()) {
            fill(at);
        }
        return window.get((int) (at - start)) & 0xff;
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u64(long at) throws IOException {
        return u32(at) << 32 | u32(at + 4);
    }

    int u16Little(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    long u32Little(long at) throws IOException {
        return u16Little(at) | (long) u16Little(at + 2) << 16;
    }

    /// Tells whether the ASCII text stands at the place.
    boolean has(long at, String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (u8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return at + text.length() <= size;
    }

    // Fills the window so that both reading on and reading backwards stay inside it.
    private void fill(long at) throws IOException {
        boolean backwards = start >= 0 && at < start;
        start = Math.max(0, backwards ? at - WINDOW + 16 : at - 16);
        window.clear();
        while (window.hasRemaining() && file.read(window, start + window.position()) > 0) {
            // reads on until the window is full
        }
        window.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

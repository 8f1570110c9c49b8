package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The layout of a new file: ranges of the old one and new bytes, in order. Nothing is copied until it is written.
final class Assembly {

    private static final int ZEROS = 64 << 10;

    private sealed interface Piece {
        long length();
    }

    private record Kept(long from, long to) implements Piece {
        @Override
        public long length() {
            return to - from;
        }
    }

    private record Fresh(byte[] bytes) implements Piece {
        @Override
        public long length() {
            return bytes.length;
        }
    }

    private record Zeros(long length) implements Piece {}

    private final List<Piece> pieces = new ArrayList<>();
    private long size;

    long size() {
        return size;
    }

    /// Appends a range of the old file.
    Assembly keep(long from, long to) {
        if (to > from) {
            size += to - from;
            if (!pieces.isEmpty() && pieces.getLast() instanceof Kept last && last.to() == from) {
                pieces.set(pieces.size() - 1, new Kept(last.from(), to));
            } else {
                pieces.add(new Kept(from, to));
            }
        }
        return this;
    }

    Assembly add(byte[] bytes) {
        if (bytes.length > 0) {
            size += bytes.length;
            pieces.add(new Fresh(bytes));
        }
        return this;
    }

    Assembly zeros(long length) {
        size += length;
        pieces.add(new Zeros(length));
        return this;
    }

    Assembly add(String latin1) {
        return add(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    Assembly addAll(Assembly other) {
        for (var piece : other.pieces) {
            switch (piece) {
                case Kept kept -> keep(kept.from(), kept.to());
                case Fresh fresh -> add(fresh.bytes());
                case Zeros zeros -> zeros(zeros.length());
            }
        }
        return this;
    }

    /// Streams the new file, reading the kept ranges from the old one.
    void writeTo(Source source, WritableByteChannel target) {
        try {
            for (var piece : pieces) {
                switch (piece) {
                    case Kept kept -> source.copy(kept.from(), kept.to(), target);
                    case Fresh fresh -> write(fresh.bytes(), target);
                    case Zeros zeros -> writeZeros(zeros.length(), target);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(byte[] bytes, WritableByteChannel target) throws IOException {
        for (var buffer = ByteBuffer.wrap(bytes); buffer.hasRemaining(); ) {
            target.write(buffer);
        }
    }

    private static void writeZeros(long length, WritableByteChannel target) throws IOException {
        for (long left = length; left > 0; left -= Math.min(left, ZEROS)) {
            write(new byte[(int) Math.min(left, ZEROS)], target);
        }
    }

    /// Joins blocks, for headers put together from parts.
    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}

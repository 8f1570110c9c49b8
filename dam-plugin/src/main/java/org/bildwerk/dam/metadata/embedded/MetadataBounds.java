package org.bildwerk.dam.metadata.embedded;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/// Keeps hostile metadata from filling the memory: how much is read of a file at most.
final class MetadataBounds {

    /// The most metadata, unpacked, that one file may hold.
    static final long MOST_BYTES = 16L << 20;

    private static final long MOST_READ = 64L << 20;
    private static final Set<String> WEBP_CHUNKS = Set.of("EXIF", "XMP ", "ICCP");
    private static final Set<String> WEBP_MARKUP = Set.of("EXIF", "XMP ");

    private MetadataBounds() {}

    /// Tells whether the metadata chunks of a WebP keep to the limit.
    static boolean keepsWebp(Path file) throws IOException {
        long total = 0;
        var markup = new Markup();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(12);
            while (total <= MOST_BYTES && markup.keeps()) {
                var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                total += WEBP_CHUNKS.contains(type) ? length : 0;
                if (WEBP_MARKUP.contains(type) && total <= MOST_BYTES) {
                    markup.keeps(in.readNBytes((int) length));
                    in.skipNBytes(length & 1);
                } else {
                    in.skipNBytes(length + (length & 1));
                }
            }
            return false;
        } catch (EOFException end) {
            return total <= MOST_BYTES && markup.keeps();
        }
    }

    /// Returns the stream, ended after 64 MB or when the thread is told to stop.
    static InputStream limited(InputStream in) {
        return new Limited(in);
    }

    private static final class Limited extends FilterInputStream {

        private long left = MOST_READ;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = isOver() ? -1 : super.read();
            left--;
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (isOver()) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = isOver() ? 0 : super.skip(Math.min(count, left));
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private boolean isOver() {
            return left <= 0 || Thread.currentThread().isInterrupted();
        }
    }
}

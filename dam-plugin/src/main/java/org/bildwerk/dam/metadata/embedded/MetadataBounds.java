package org.bildwerk.dam.metadata.embedded;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Keeps hostile metadata from filling the memory: before a reader takes a PNG or WebP, its metadata chunks are
/// measured, unpacked ones by their unpacked size; of the other formats only the beginning is read.
final class MetadataBounds {

    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_READ = 64L << 20;
    private static final Set<String> PNG_CHUNKS = Set.of("iTXt", "zTXt", "tEXt", "iCCP", "eXIf");
    private static final Set<String> WEBP_CHUNKS = Set.of("EXIF", "XMP ", "ICCP");

    private MetadataBounds() {}

    static boolean keeps(Path file, String mediaType) throws IOException {
        try (var in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            return switch (mediaType) {
                case "image/png" -> png(in);
                case "image/webp" -> webp(in);
                default -> true;
            };
        } catch (EOFException e) {
            return true;
        }
    }

    static InputStream limited(InputStream in, String mediaType) {
        return switch (mediaType) {
            case "image/png", "image/webp" -> in;
            default -> new Limited(in);
        };
    }

    private static boolean png(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        long total = 0;
        while (true) {
            long length = Integer.toUnsignedLong(in.readInt());
            var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (type.equals("IEND") || type.length() < 4) {
                return true;
            }
            if (PNG_CHUNKS.contains(type)) {
                total += length;
                if (total > MOST_BYTES) {
                    return false;
                }
                total += unpacked(type, in.readNBytes((int) length));
            } else {
                in.skipNBytes(length);
            }
            if (total > MOST_BYTES) {
                return false;
            }
            in.skipNBytes(4);
        }
    }

    private static boolean webp(DataInputStream in) throws IOException {
        in.skipNBytes(12);
        long total = 0;
        while (true) {
            var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (type.length() < 4) {
                return true;
            }
            long length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
            total += WEBP_CHUNKS.contains(type) ? length : 0;
            if (total > MOST_BYTES) {
                return false;
            }
            in.skipNBytes(length + (length & 1));
        }
    }

    /// Returns how many bytes a chunk unpacks to, counting no further than the limit.
    private static long unpacked(String type, byte[] chunk) {
        int start = packedStart(type, chunk);
        if (start < 0) {
            return 0;
        }
        var inflater = new Inflater();
        long count = 0;
        try (var in = new InflaterInputStream(
                new java.io.ByteArrayInputStream(chunk, start, chunk.length - start), inflater)) {
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0 && count <= MOST_BYTES; read = in.read(buffer)) {
                count += read;
            }
        } catch (IOException damaged) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }

    private static int packedStart(String type, byte[] chunk) {
        int zero = 0;
        while (zero < chunk.length && chunk[zero] != 0) {
            zero++;
        }
        if (type.equals("zTXt") || type.equals("iCCP")) {
            return zero + 2 < chunk.length ? zero + 2 : -1;
        }
        if (!type.equals("iTXt") || zero + 3 >= chunk.length || chunk[zero + 1] != 1) {
            return -1;
        }
        int at = zero + 3;
        for (int zeros = 0; at < chunk.length && zeros < 2; at++) {
            zeros += chunk[at] == 0 ? 1 : 0;
        }
        return at < chunk.length ? at : -1;
    }

    /// Ends after the limit, and when the thread is told to stop.
    private static final class Limited extends FilterInputStream {

        private long left = MOST_READ;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = left > 0 && !Thread.currentThread().isInterrupted() ? super.read() : -1;
            left--;
            return value;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0 || Thread.currentThread().isInterrupted()) {
                return -1;
            }
            int read = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            long skipped = super.skip(Math.min(count, Math.max(0, left)));
            left -= skipped;
            return skipped;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}

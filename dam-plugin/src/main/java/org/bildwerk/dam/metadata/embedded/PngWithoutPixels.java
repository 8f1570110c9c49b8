package org.bildwerk.dam.metadata.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Takes the metadata chunks out of a PNG, so that a reader need not go through the pixels, and measures what packed
/// ones unpack to, so that none fills the memory.
final class PngWithoutPixels {

    private static final int SIGNATURE = 8;
    private static final byte[] XMP = "XML:com.adobe.xmp".getBytes(StandardCharsets.ISO_8859_1);
    private static final Set<String> KEPT = Set.of("IHDR", "iTXt", "zTXt", "tEXt", "iCCP", "eXIf", "pHYs", "tIME");

    private final long mostBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Markup markup = new Markup();
    private long total;

    private PngWithoutPixels(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// Returns a PNG of the same metadata; empty if it is, unpacked, more than the limits.
    static Optional<byte[]> of(Path file, long mostBytes) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            var png = new PngWithoutPixels(mostBytes);
            return png.copy(in) ? Optional.of(png.bytes.toByteArray()) : Optional.empty();
        }
    }

    private boolean copy(DataInputStream in) throws IOException {
        var out = new DataOutputStream(bytes);
        out.write(in.readNBytes(SIGNATURE));
        try {
            while (true) {
                long length = Integer.toUnsignedLong(in.readInt());
                var type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (type.equals("IEND")) {
                    break;
                }
                if (!KEPT.contains(type)) {
                    in.skipNBytes(length + 4);
                } else if (!keep(in, out, type, length)) {
                    return false;
                }
            }
        } catch (EOFException cut) {
            // What came before the cut can still be read.
            out.flush();
        }
        out.writeInt(0);
        out.writeBytes("IEND");
        out.writeInt(0xae426082);
        return true;
    }

    private boolean keep(DataInputStream in, DataOutputStream out, String type, long length) throws IOException {
        total += length;
        if (total > mostBytes) {
            return false;
        }
        var chunk = in.readNBytes((int) length);
        total += unpacked(type, chunk);
        if (type.equals("eXIf") || isXmp(chunk)) {
            markup.keeps(chunk);
        }
        out.writeInt(chunk.length);
        out.writeBytes(type);
        out.write(chunk);
        out.writeInt(in.readInt());
        return total <= mostBytes && markup.keeps();
    }

    /// Returns how many bytes a chunk unpacks to, counting no further than the limit.
    private long unpacked(String type, byte[] chunk) throws IOException {
        int start = packedStart(type, chunk);
        if (start < 0) {
            return 0;
        }
        var inflater = new Inflater();
        long count = 0;
        try (var in = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start), inflater)) {
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read > 0 && count <= mostBytes; read = in.read(buffer)) {
                count += read;
                if (isXmp(chunk)) {
                    markup.keeps(buffer, 0, read);
                }
            }
        } catch (IOException damaged) {
            return count;
        } finally {
            inflater.end();
        }
        return count;
    }

    private static boolean isXmp(byte[] chunk) {
        return Arrays.equals(chunk, 0, Math.min(chunk.length, XMP.length), XMP, 0, XMP.length);
    }

    private static int packedStart(String type, byte[] chunk) {
        int zero = zero(chunk, 0);
        return switch (type) {
            case "zTXt", "iCCP" -> inside(zero + 2, chunk);
            case "iTXt" ->
                zero + 3 < chunk.length && chunk[zero + 1] == 1
                        ? inside(zero(chunk, zero(chunk, zero + 3) + 1) + 1, chunk)
                        : -1;
            default -> -1;
        };
    }

    private static int zero(byte[] chunk, int from) {
        int at = from;
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at;
    }

    private static int inside(int at, byte[] chunk) {
        return at < chunk.length ? at : -1;
    }
}

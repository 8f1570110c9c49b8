package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.container.WebpChunks.Chunk;

/// The `VP8X` chunk, which says what a WebP holds besides plain pixels.
final class WebpFeatures {

    static final String TYPE = "VP8X";

    private static final int ALPHA = 0x10;
    private static final int EXIF = 0x08;
    private static final int XMP = 0x04;
    private static final int LENGTH = 10;
    private static final int LOSSLESS_MARK = 0x2f;

    private WebpFeatures() {}

    /// Returns the chunk with the flags for these blocks, all else kept.
    static byte[] changed(Source source, Chunk chunk, MetadataBlobs blobs) {
        if (chunk.length() < LENGTH) {
            throw source.malformed(chunk.from(), "a VP8X chunk of %d bytes".formatted(chunk.length()));
        }
        var bytes = source.bytes(chunk.from(), chunk.to() - chunk.from(), "VP8X");
        bytes[8] = (byte) ((bytes[8] & ~(EXIF | XMP)) | flags(blobs));
        return bytes;
    }

    /// Makes the chunk for a file that has none, from the size in its pixels' header.
    static byte[] made(Source source, Chunk pixels, MetadataBlobs blobs) {
        return switch (pixels.type()) {
            case "VP8 " -> {
                source.require(pixels.dataAt(), LENGTH, "the header of the pixels");
                int width = source.u16(pixels.dataAt() + 6) & 0x3fff;
                int height = source.u16(pixels.dataAt() + 8) & 0x3fff;
                if (width == 0 || height == 0) {
                    throw source.malformed(pixels.dataAt(), "a picture without pixels");
                }
                yield encode(flags(blobs), width - 1, height - 1);
            }
            case "VP8L" -> {
                if (source.u8(pixels.dataAt()) != LOSSLESS_MARK) {
                    throw source.malformed(pixels.dataAt(), "no lossless pixels");
                }
                int bits = (int) source.u32(pixels.dataAt() + 1);
                int alpha = (bits >> 28 & 1) == 1 ? ALPHA : 0;
                yield encode(flags(blobs) | alpha, bits & 0x3fff, bits >> 14 & 0x3fff);
            }
            default -> throw source.malformed(pixels.from(), "a file that begins with " + pixels.type());
        };
    }

    private static int flags(MetadataBlobs blobs) {
        return (blobs.exif() == null ? 0 : EXIF) | (blobs.xmp() == null ? 0 : XMP);
    }

    private static byte[] encode(int flags, int lastColumn, int lastRow) {
        var chunk = ByteBuffer.allocate(8 + LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(new byte[] {'V', 'P', '8', 'X'}).putInt(LENGTH).putInt(flags);
        chunk.putShort((short) lastColumn).put((byte) (lastColumn >> 16));
        return chunk.putShort((short) lastRow).put((byte) (lastRow >> 16)).array();
    }
}

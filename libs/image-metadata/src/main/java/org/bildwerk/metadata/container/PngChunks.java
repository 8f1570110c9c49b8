package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.bildwerk.metadata.MalformedImageException;
import org.jspecify.annotations.Nullable;

/// The chunks of a PNG that concern metadata.
///
/// @param insertAt where new metadata goes: behind the header
/// @param fault what ended the walk before the end chunk
record PngChunks(List<Chunk> chunks, long insertAt, Optional<MalformedImageException> fault) {

    static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt");
    static final String EXIF = "eXIf";
    static final String MANIFEST = "caBX";

    private static final int FIRST = 8;
    private static final int AROUND = 12;
    private static final int MOST_CHUNKS = 20_000;

    record Chunk(String type, long from, long length) {

        long dataAt() {
            return from + 8;
        }

        long to() {
            return from + AROUND + length;
        }

        boolean isText() {
            return TEXTS.contains(type);
        }

        /// Returns the content, or null if the checksum is wrong.
        byte @Nullable [] data(Source source) {
            var data = source.bytes(dataAt(), length, "a chunk " + type);
            return crc(type, data) == source.u32(dataAt() + length) ? data : null;
        }
    }

    static PngChunks scan(Source source) {
        var chunks = new ArrayList<Chunk>();
        long at = FIRST;
        long insertAt = FIRST;
        boolean pixels = false;
        try {
            for (Chunk chunk = null; chunk == null || !chunk.type().equals("IEND"); at = chunk.to()) {
                chunk = next(source, at);
                pixels |= chunk.type().equals("IDAT");
                insertAt = chunk.type().equals("IHDR") && insertAt == FIRST ? chunk.to() : insertAt;
                if (chunk.isText() || chunk.type().equals(EXIF) || chunk.type().equals(MANIFEST)) {
                    add(source, chunks, chunk);
                }
            }
            if (!pixels || insertAt == FIRST) {
                throw source.malformed(at, "no header or no pixels");
            }
            return new PngChunks(chunks, insertAt, Optional.empty());
        } catch (MalformedImageException fault) {
            return new PngChunks(chunks, insertAt, Optional.of(fault));
        }
    }

    private static void add(Source source, List<Chunk> chunks, Chunk chunk) {
        if (chunks.size() >= MOST_CHUNKS) {
            throw source.malformed(chunk.from(), "more than " + MOST_CHUNKS + " chunks of metadata");
        }
        chunks.add(chunk);
    }

    private static Chunk next(Source source, long at) {
        long length = source.u32(at);
        if (length > Integer.MAX_VALUE) {
            throw source.malformed(at, "a chunk of %d bytes".formatted(length));
        }
        var chunk = new Chunk(source.fourCharacters(at + 4), at, length);
        source.require(at, length + AROUND, "a chunk");
        return chunk;
    }

    /// Makes a chunk with length and checksum.
    static byte[] encode(String type, byte[] data) {
        var chunk = ByteBuffer.allocate(data.length + AROUND).putInt(data.length);
        chunk.put(type.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        return chunk.putInt((int) crc(type, data)).array();
    }

    private static long crc(String type, byte[] data) {
        var crc = new CRC32();
        crc.update(type.getBytes(StandardCharsets.ISO_8859_1));
        crc.update(data);
        return crc.getValue();
    }
}

package org.bildwerk.metadata.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.MalformedImageException;

/// The chunks of a WebP.
///
/// @param end where the RIFF ends; what follows is no part of it
/// @param fault what ended the walk before that
record WebpChunks(List<Chunk> chunks, long end, Optional<MalformedImageException> fault) {

    private static final int FIRST = 12;
    private static final int MOST_CHUNKS = 100_000;

    /// @param to behind the padding, if there is any
    record Chunk(String type, long from, long length, long to) {

        long dataAt() {
            return from + 8;
        }

        boolean isExif() {
            return type.equals("EXIF");
        }

        boolean isXmp() {
            return type.equals("XMP ") || type.equals("XMP\0");
        }

        boolean isManifest() {
            return type.equals("C2PA");
        }
    }

    static WebpChunks scan(Source source) {
        var chunks = new ArrayList<Chunk>();
        long end = source.size();
        try {
            long riff = source.u32(4);
            end = Math.min(source.size(), 8 + riff);
            for (long at = FIRST; at < end; at = chunks.getLast().to()) {
                chunks.add(next(source, at, end));
                if (chunks.size() > MOST_CHUNKS) {
                    throw source.malformed(at, "more than " + MOST_CHUNKS + " chunks");
                }
            }
            source.require(8, riff, "the file");
            return new WebpChunks(chunks, end, Optional.empty());
        } catch (MalformedImageException fault) {
            return new WebpChunks(chunks, end, Optional.of(fault));
        }
    }

    private static Chunk next(Source source, long at, long end) {
        long length = source.u32(at + 4);
        if (length > end - at - 8) {
            throw source.malformed(at, "a chunk of %d bytes does not end within the file".formatted(length));
        }
        return new Chunk(source.fourCharacters(at), at, length, Math.min(end, at + 8 + length + length % 2));
    }
}

package org.bildwerk.metadata.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bildwerk.metadata.container.JpegSegments.Segment;

/// The part of a JPEG's XMP that does not fit its first segment: chunks under a GUID, the MD5 of the whole, which the
/// main packet names in `xmpNote:HasExtendedXMP`.
final class ExtendedXmp {

    private static final Pattern GUID =
            Pattern.compile("HasExtendedXMP\\s{0,9}(?:=\\s{0,9}[\"']|>)\\s{0,9}([0-9A-Fa-f]{32})");
    private static final int HEADER = 32 + 4 + 4;
    private static final int CHUNK = 65_400;
    private static final int MOST_CHUNKS = 4096;

    private record Chunk(long offset, long dataAt, int length) {}

    private ExtendedXmp() {}

    /// Returns the GUID that a main packet names.
    static Optional<String> guid(byte[] xmp) {
        var matcher = GUID.matcher(new String(xmp, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static String guidOf(byte[] extended) {
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(extended));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Puts the chunks together, if they are all there, do not overlap and have the digest that the GUID says.
    static void read(Source source, List<Segment> segments, Blocks blocks) {
        var xmp = blocks.xmp();
        var guid = xmp == null ? Optional.<String>empty() : guid(xmp);
        if (guid.isEmpty()) {
            if (!segments.isEmpty()) {
                blocks.warn("Extended XMP was ignored: the main packet does not name it");
            }
            return;
        }
        var chunks = chunks(source, segments, guid.get());
        var extended = ByteBuffer.allocate(contiguous(chunks));
        if (extended.capacity() == 0 || chunks.size() > MOST_CHUNKS) {
            blocks.warn("Extended XMP was ignored: its chunks are missing or do not fit together");
            return;
        }
        chunks.forEach(chunk -> extended.put(source.bytes(chunk.dataAt(), chunk.length(), "extended XMP")));
        if (!guidOf(extended.array()).equalsIgnoreCase(guid.get())) {
            blocks.warn("Extended XMP was ignored: it does not have the digest that the main packet names");
            return;
        }
        blocks.extendedXmp(extended.array());
    }

    private static List<Chunk> chunks(Source source, List<Segment> segments, String guid) {
        var name = guid.getBytes(StandardCharsets.ISO_8859_1);
        var chunks = new ArrayList<Chunk>();
        long full = -1;
        for (var segment : segments) {
            if (segment.length() <= HEADER || !source.startsWith(segment.dataAt(), segment.to(), name)) {
                continue;
            }
            long claimed = source.u32(segment.dataAt() + 32);
            full = full < 0 ? claimed : full;
            if (claimed != full || claimed > Source.LONGEST_BLOCK) {
                return List.of();
            }
            long offset = source.u32(segment.dataAt() + 36);
            chunks.add(new Chunk(offset, segment.dataAt() + HEADER, segment.length() - HEADER));
        }
        chunks.sort(Comparator.comparingLong(Chunk::offset));
        return contiguous(chunks) == full ? chunks : List.of();
    }

    /// Returns the length of all chunks together, or 0 if there is a hole or an overlap.
    private static int contiguous(List<Chunk> chunks) {
        long expected = 0;
        for (var chunk : chunks) {
            if (chunk.offset() != expected) {
                return 0;
            }
            expected += chunk.length();
        }
        return expected > Source.LONGEST_BLOCK ? 0 : (int) expected;
    }

    /// Returns the payloads of the segments that hold the packet.
    static List<byte[]> payloads(byte[] extended) {
        var payloads = new ArrayList<byte[]>();
        var guid = guidOf(extended).getBytes(StandardCharsets.ISO_8859_1);
        for (int offset = 0; offset < extended.length; offset += CHUNK) {
            int length = Math.min(CHUNK, extended.length - offset);
            var payload = ByteBuffer.allocate(JpegSegments.EXTENDED_XMP.length + HEADER + length);
            payload.put(JpegSegments.EXTENDED_XMP)
                    .put(guid)
                    .putInt(extended.length)
                    .putInt(offset);
            payloads.add(payload.put(extended, offset, length).array());
        }
        return payloads;
    }
}

package org.bildwerk.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.metadata.MalformedImageException;
import org.jspecify.annotations.Nullable;

/// The segments of a JPEG that concern metadata, from its start to its first scan.
///
/// @param insertAt where new metadata goes: behind the leading APP0
/// @param fault what ended the walk before a scan
record JpegSegments(List<Segment> segments, long insertAt, Optional<MalformedImageException> fault) {

    static final byte[] EXIF = ascii("Exif\0\0");
    static final byte[] XMP = ascii("http://ns.adobe.com/xap/1.0/\0");
    static final byte[] EXTENDED_XMP = ascii("http://ns.adobe.com/xmp/extension/\0");
    static final byte[] PHOTOSHOP = ascii("Photoshop 3.0\0");
    static final byte[] PICTURES = ascii("MPF\0");

    static final int LONGEST_PAYLOAD = 0xffff - 2;

    private static final byte[] JUMBF = ascii("JP");
    private static final byte[] JUMBF_BOX = ascii("jumb");
    private static final byte[] C2PA = HexFormat.of().parseHex("6332706100110010800000aa00389b71");
    private static final int MOST_SEGMENTS = 50_000;

    /// What a segment holds.
    enum Kind {
        EXIF,
        XMP,
        EXTENDED_XMP,
        PHOTOSHOP,
        COMMENT,
        MANIFEST,
        PICTURES
    }

    /// @param from position of the marker, fill bytes included
    /// @param dataAt position behind the prefix that names the kind
    record Segment(Kind kind, long from, long dataAt, long to) {
        int length() {
            return (int) (to - dataAt);
        }
    }

    static JpegSegments scan(Source source) {
        var walk = new Walk(source);
        @Nullable MalformedImageException fault = null;
        try {
            walk.run();
        } catch (MalformedImageException damage) {
            fault = damage;
        }
        return new JpegSegments(walk.segments, walk.insertAt, Optional.ofNullable(fault));
    }

    List<Segment> of(Kind kind) {
        return segments.stream().filter(segment -> segment.kind() == kind).toList();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Walk {

        private final Source source;
        private final List<Segment> segments = new ArrayList<>();
        private final Set<Integer> manifests = new HashSet<>();
        private long insertAt = 2;

        Walk(Source source) {
            this.source = source;
        }

        void run() {
            long at = 2;
            boolean leading = true;
            while (true) {
                long markerAt = skipFill(at);
                int marker = source.u8(markerAt);
                if (marker == 0xda) {
                    return;
                }
                if (marker == 0xd9 || marker == 0) {
                    throw source.malformed(at, "no scan");
                }
                long end = standsAlone(marker) ? markerAt + 1 : end(markerAt);
                leading &= marker == 0xe0;
                insertAt = leading ? end : insertAt;
                add(marker, at, markerAt + 3, end);
                at = end;
            }
        }

        private long skipFill(long at) {
            if (source.u8(at) != 0xff) {
                throw source.malformed(at, "no marker where a segment should begin");
            }
            long markerAt = at + 1;
            while (source.u8(markerAt) == 0xff) {
                markerAt++;
            }
            return markerAt;
        }

        private long end(long markerAt) {
            int length = source.u16(markerAt + 1);
            if (length < 2) {
                throw source.malformed(markerAt + 1, "a segment of length " + length);
            }
            source.require(markerAt + 1, length, "a segment");
            return markerAt + 1 + length;
        }

        private static boolean standsAlone(int marker) {
            return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
        }

        private void add(int marker, long from, long dataAt, long to) {
            switch (marker) {
                case 0xe1 -> {
                    if (!addIf(Kind.EXIF, EXIF, from, dataAt, to) && !addIf(Kind.XMP, XMP, from, dataAt, to)) {
                        addIf(Kind.EXTENDED_XMP, EXTENDED_XMP, from, dataAt, to);
                    }
                }
                case 0xe2 -> addIf(Kind.PICTURES, PICTURES, from, dataAt, to);
                case 0xeb -> addManifest(from, dataAt, to);
                case 0xed -> addIf(Kind.PHOTOSHOP, PHOTOSHOP, from, dataAt, to);
                case 0xfe -> addIf(Kind.COMMENT, new byte[0], from, dataAt, to);
                default -> {}
            }
        }

        private boolean addIf(Kind kind, byte[] prefix, long from, long dataAt, long to) {
            boolean fits = source.startsWith(dataAt, to, prefix);
            if (fits) {
                if (segments.size() >= MOST_SEGMENTS) {
                    throw source.malformed(from, "more than " + MOST_SEGMENTS + " segments of metadata");
                }
                segments.add(new Segment(kind, from, dataAt + prefix.length, to));
            }
            return fits;
        }

        /// The first segment of a JUMBF superbox names its content; the others share its instance number.
        private void addManifest(long from, long dataAt, long to) {
            if (!source.startsWith(dataAt, to, JUMBF) || to - dataAt < 16) {
                return;
            }
            int instance = source.u16(dataAt + 2);
            if (source.u32(dataAt + 4) == 1 && isC2pa(dataAt + 8, to)) {
                manifests.add(instance);
            }
            if (manifests.contains(instance)) {
                addIf(Kind.MANIFEST, JUMBF, from, dataAt, to);
            }
        }

        private boolean isC2pa(long boxAt, long to) {
            long contentAt = source.u32(boxAt) == 1 ? boxAt + 16 : boxAt + 8;
            return source.startsWith(boxAt + 4, to, JUMBF_BOX) && source.startsWith(contentAt + 8, to, C2PA);
        }
    }
}

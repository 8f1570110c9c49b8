package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Builds HEIF files of all the ways to say where an item is. Item 1 is the picture, 2 its EXIF, 3 its XMP; item 4 is a
/// small picture, 5 that one's EXIF.
///
/// @param version of `iloc`
/// @param construction of the metadata: in the file, in `idat`, or, in the middle of another item, in an item
/// @param offsetWidth 4 or 8
/// @param baseWidth 0, 4 or 8
/// @param metaFirst whether `meta` stands before the data
/// @param openEnded whether the last box has no length
record HandMadeHeif(
        int version, int construction, int offsetWidth, int baseWidth, boolean metaFirst, boolean openEnded) {

    static final byte[] PIXELS = ascii("The pixels of the picture, in two parts.");
    static final byte[] SMALL = ascii("The pixels of the small picture");
    static final byte[] SMALL_EXIF = Assembly.join(new byte[4], Pictures.exif("Somebody else"));
    static final byte[] EXIF = Pictures.exif("Somebody");
    static final byte[] XMP = Pictures.xmp("Something");

    private static final byte[] EXIF_ITEM = Assembly.join(new byte[] {0, 0, 0, 6}, JpegSegments.EXIF, EXIF);
    private static final int HOLDER = 6;

    private record Part(int id, int construction, List<long[]> extents) {}

    static List<HandMadeHeif> all() {
        var all = new ArrayList<HandMadeHeif>();
        for (int version = 0; version <= 2; version++) {
            for (int construction = 0; construction <= (version == 0 ? 0 : 2); construction++) {
                for (boolean metaFirst : new boolean[] {true, false}) {
                    all.add(new HandMadeHeif(version, construction, 4, 0, metaFirst, false));
                    all.add(new HandMadeHeif(version, construction, 8, 4, metaFirst, true));
                    all.add(new HandMadeHeif(version, construction, 4, 8, metaFirst, true));
                }
            }
        }
        return all;
    }

    byte[] build() {
        var ftyp = box("ftyp", ascii("heic\0\0\0\0mif1heic"));
        // Once for the length, once for the positions.
        int metaLength = meta(0).length;
        var data = Assembly.join(ascii("before"), SMALL, PIXELS, EXIF_ITEM, XMP, SMALL_EXIF, ascii("after"));
        var meta = meta(ftyp.length + (metaFirst ? metaLength : 0) + 8);
        var mdat = box("mdat", data);
        if (openEnded) {
            ByteBuffer.wrap(metaFirst ? mdat : meta).putInt(0, 0);
        }
        return metaFirst ? Assembly.join(ftyp, meta, mdat) : Assembly.join(ftyp, mdat, meta);
    }

    private byte[] meta(int dataAt) {
        var idat = Assembly.join(ascii("in meta"), EXIF_ITEM, XMP);
        return box(
                "meta",
                new byte[4],
                box("hdlr", new byte[8], ascii("pict"), new byte[13]),
                box("pitm", new byte[] {0, 0, 0, 0, 0, 1}),
                iinf(),
                box(
                        "iref",
                        new byte[4],
                        reference("cdsc", 2, 1),
                        reference("cdsc", 5, 4),
                        reference("thmb", 4, 1),
                        iref()),
                iloc(dataAt),
                construction == 1 ? box("idat", idat) : new byte[0]);
    }

    private byte[] iref() {
        return construction == 2
                ? Assembly.join(reference("iloc", 2, HOLDER), reference("iloc", 3, HOLDER))
                : new byte[0];
    }

    private byte[] iinf() {
        var infos = Assembly.join(
                infe(1, "hvc1\0"),
                infe(2, "Exif\0"),
                infe(3, "mime\0application/rdf+xml\0"),
                infe(4, "hvc1\0"),
                infe(5, "Exif\0"),
                construction == 2 ? infe(HOLDER, "hold\0") : new byte[0]);
        return box("iinf", new byte[4], new byte[] {0, (byte) (construction == 2 ? 6 : 5)}, infos);
    }

    private byte[] iloc(int dataAt) {
        int small = dataAt + 6;
        int pixels = small + SMALL.length;
        int exif = pixels + PIXELS.length;
        int xmp = exif + EXIF_ITEM.length;
        int last = xmp + XMP.length;
        var parts = new ArrayList<Part>();
        parts.add(new Part(1, 0, List.of(new long[] {pixels, 10}, new long[] {pixels + 10, PIXELS.length - 10})));
        long exifAt = construction == 0 ? exif : construction == 1 ? 7 : 0;
        parts.add(new Part(2, construction, List.of(new long[] {exifAt, EXIF_ITEM.length})));
        parts.add(new Part(3, construction, List.of(new long[] {exifAt + EXIF_ITEM.length, XMP.length})));
        parts.add(new Part(4, 0, List.of(new long[] {small, SMALL.length})));
        parts.add(new Part(5, 0, List.of(new long[] {last, SMALL_EXIF.length})));
        if (construction == 2) {
            parts.add(new Part(HOLDER, 0, List.of(new long[] {exif, EXIF_ITEM.length + XMP.length})));
        }
        return iloc(parts);
    }

    private byte[] iloc(List<Part> parts) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) version, 0, 0, 0});
        out.writeBytes(new byte[] {(byte) (offsetWidth << 4 | 4), (byte) (baseWidth << 4)});
        number(out, parts.size(), version == 2 ? 4 : 2);
        for (var part : parts) {
            long base = baseWidth == 0 ? 0 : Math.min(3, part.extents().getFirst()[0]);
            number(out, part.id(), version == 2 ? 4 : 2);
            number(out, part.construction(), version == 0 ? 0 : 2);
            number(out, 0, 2);
            number(out, base, baseWidth);
            number(out, part.extents().size(), 2);
            for (var extent : part.extents()) {
                number(out, extent[0] - base, offsetWidth);
                number(out, extent[1], 4);
            }
        }
        return box("iloc", out.toByteArray());
    }

    private static byte[] infe(int id, String typeAndNames) {
        return box("infe", new byte[] {2, 0, 0, 0, 0, (byte) id, 0, 0}, ascii(typeAndNames));
    }

    private static byte[] reference(String type, int from, int to) {
        return box(type, new byte[] {0, (byte) from, 0, 1, 0, (byte) to});
    }

    private static void number(ByteArrayOutputStream out, long number, int width) {
        for (int shift = width * 8 - 8; shift >= 0; shift -= 8) {
            out.write((int) (number >> shift));
        }
    }

    static byte[] box(String type, byte[]... parts) {
        var content = Assembly.join(parts);
        return Assembly.join(BmffBox.header(type, content.length), content);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package org.bildwerk.dam.ingest.inspection;

import java.io.IOException;

/// Tells from the outer structure of a file whether its end is there, without decoding anything.
final class Ending {

    private Ending() {}

    static boolean isThere(FileType type, FileBytes file) throws IOException {
        return switch (type) {
            case JPEG -> jpeg(file);
            case PNG -> png(file);
            case WEBP -> file.u32Little(4) + 8 <= file.size() + 1;
            case AVIF, HEIC -> boxes(file);
            case GIF -> new GifBlocks(file).endsWithTrailer();
            case TIFF -> new TiffStrips(file).areThere();
            case PSD -> psd(file);
        };
    }

    // Coded picture data never holds FF D9, so the marker after the first scan is the real end.
    private static boolean jpeg(FileBytes file) throws IOException {
        long scan = firstScan(file);
        if (scan < 0) {
            return false;
        }
        for (long at = file.size() - 2; at >= scan; at--) {
            if (file.u8(at) == 0xff && file.u8(at + 1) == 0xd9) {
                return true;
            }
        }
        return false;
    }

    private static long firstScan(FileBytes file) throws IOException {
        long at = 2;
        while (at + 4 <= file.size()) {
            if (file.u8(at) != 0xff) {
                return -1;
            }
            int marker = file.u8(at + 1);
            if (marker == 0xda) {
                return at;
            }
            at += marker == 0xff ? 1 : 2 + Math.max(2, file.u16(at + 2));
        }
        return -1;
    }

    private static boolean png(FileBytes file) throws IOException {
        long at = 8;
        while (at + 12 <= file.size()) {
            if (file.has(at + 4, "IEND")) {
                return true;
            }
            at += 12 + file.u32(at);
        }
        return false;
    }

    private static boolean boxes(FileBytes file) throws IOException {
        long at = 0;
        while (at < file.size()) {
            long size = file.u32(at);
            if (size == 0) {
                return true;
            }
            size = size == 1 ? file.u64(at + 8) : size;
            if (size < 8 || at + size > file.size() || at + size < at) {
                return false;
            }
            at += size;
        }
        return true;
    }

    private static boolean psd(FileBytes file) throws IOException {
        boolean big = file.u16(4) == 2;
        long colours = 26 + 4 + file.u32(26);
        long resources = colours + 4 + file.u32(colours);
        long layers = resources + (big ? 8 + file.u64(resources) : 4 + file.u32(resources));
        return layers > 0 && layers + 2 < file.size();
    }
}

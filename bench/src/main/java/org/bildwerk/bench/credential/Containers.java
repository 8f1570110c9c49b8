package org.bildwerk.bench.credential;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Cuts sound files of our own making into the parts that their container has.
final class Containers {

    private Containers() {}

    static List<Region> partsOf(ImageKind kind, byte[] file) {
        return switch (kind) {
            case JPEG -> jpeg(ByteBuffer.wrap(file));
            case PNG -> png(ByteBuffer.wrap(file));
            case WEBP -> webp(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
            case AVIF -> boxes(ByteBuffer.wrap(file));
            case TIFF -> tiff(ByteBuffer.wrap(file));
        };
    }

    private static List<Region> jpeg(ByteBuffer file) {
        var parts = new ArrayList<>(List.of(new Region("SOI", 0, 2)));
        int at = 2;
        while ((file.get(at + 1) & 0xFF) != 0xDA) {
            int end = at + 2 + (file.getShort(at + 2) & 0xFFFF);
            parts.add(new Region(marker(file.get(at + 1) & 0xFF), at, end));
            at = end;
        }
        parts.add(new Region("scan", at, file.limit() - 2));
        parts.add(new Region("EOI", file.limit() - 2, file.limit()));
        return parts;
    }

    private static String marker(int code) {
        return code >= 0xE0 && code <= 0xEF ? "APP" + (code - 0xE0) : "marker %02X".formatted(code);
    }

    private static List<Region> png(ByteBuffer file) {
        var parts = new ArrayList<>(List.of(new Region("signature bytes", 0, 8)));
        for (int at = 8; at < file.limit(); ) {
            int end = at + 12 + file.getInt(at);
            parts.add(new Region(name(file, at + 4), at, end));
            at = end;
        }
        return parts;
    }

    private static List<Region> webp(ByteBuffer file) {
        var parts = new ArrayList<>(List.of(new Region("RIFF", 0, 12)));
        for (int at = 12; at < file.limit(); ) {
            int size = file.getInt(at + 4);
            int end = Math.min(file.limit(), at + 8 + size + size % 2);
            parts.add(new Region(name(file, at), at, end));
            at = end;
        }
        return parts;
    }

    private static List<Region> boxes(ByteBuffer file) {
        var parts = new ArrayList<Region>();
        for (int at = 0; at < file.limit(); ) {
            int size = file.getInt(at);
            int end = size == 0 ? file.limit() : at + size;
            parts.add(new Region(name(file, at + 4), at, end));
            at = end;
        }
        return parts;
    }

    /// Header, first directory, and what lies around it.
    private static List<Region> tiff(ByteBuffer file) {
        file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = file.getInt(4);
        int end = directory + 2 + 12 * (file.getShort(directory) & 0xFFFF) + 4;
        var parts = new ArrayList<>(List.of(new Region("header", 0, 8)));
        if (directory > 8) {
            parts.add(new Region("data before the directory", 8, directory));
        }
        parts.add(new Region("directory", directory, end));
        if (end < file.limit()) {
            parts.add(new Region("data", end, file.limit()));
        }
        return parts;
    }

    private static String name(ByteBuffer file, int at) {
        var letters = new byte[4];
        file.get(at, letters);
        return new String(letters, StandardCharsets.ISO_8859_1).strip();
    }
}

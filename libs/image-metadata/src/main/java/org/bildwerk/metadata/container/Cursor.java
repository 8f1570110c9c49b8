package org.bildwerk.metadata.container;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Reads the fields of a box one after the other, and not beyond it.
final class Cursor {

    private static final int LONGEST_STRING = 1024;

    private final Source source;
    private final long end;
    private long at;

    Cursor(Source source, Range content) {
        this.source = source;
        this.at = content.from();
        this.end = content.to();
    }

    long at() {
        return at;
    }

    boolean hasMore() {
        return at < end;
    }

    int u8() {
        return source.u8(advance(1));
    }

    int u16() {
        return source.u16(advance(2));
    }

    long u32() {
        return source.u32(advance(4));
    }

    String fourCharacters() {
        return source.fourCharacters(advance(4));
    }

    /// Reads a number of a width that the file chooses.
    long number(int width) {
        return switch (width) {
            case 0 -> 0;
            case 2 -> u16();
            case 4 -> u32();
            case 8 -> source.u64(advance(8));
            default -> throw source.malformed(at, "a number of %d bytes".formatted(width));
        };
    }

    /// Reads up to the next zero, or the end of the box.
    String string() {
        var bytes = new ByteArrayOutputStream();
        while (hasMore()) {
            int letter = u8();
            if (letter == 0) {
                break;
            }
            if (bytes.size() >= LONGEST_STRING) {
                throw source.malformed(at, "a string without an end");
            }
            bytes.write(letter);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private long advance(int length) {
        if (length > end - at) {
            throw source.malformed(at, "a box that ends too early");
        }
        at += length;
        return at - length;
    }
}

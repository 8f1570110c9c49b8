package org.bildwerk.metadata.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Marks at the start of blocks, which some writers put where they do not belong.
final class Prefixes {

    private Prefixes() {}

    static boolean startsWith(byte[] block, byte[] prefix) {
        return block.length >= prefix.length && Arrays.equals(block, 0, prefix.length, prefix, 0, prefix.length);
    }

    static boolean startsWith(byte[] block, String prefix) {
        return startsWith(block, prefix.getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] without(byte[] block, byte[] prefix) {
        return startsWith(block, prefix) ? Arrays.copyOfRange(block, prefix.length, block.length) : block;
    }

    /// Returns the bare TIFF structure.
    static byte[] withoutExif(byte[] block) {
        return without(block, JpegSegments.EXIF);
    }
}

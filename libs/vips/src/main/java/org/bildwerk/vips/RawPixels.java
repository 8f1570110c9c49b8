package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Makes images from pixels.
final class RawPixels {

    private static final int UNSIGNED_BYTE = 0;

    private RawPixels() {}

    static NativeImage image(NativeContext context, byte[] pixels, int width, int height, int bands) {
        try (var arena = Arena.ofConfined()) {
            var data = arena.allocateFrom(JAVA_BYTE, pixels);
            var pointer = context.library()
                    .imageFromMemory
                    .toPointer(data, (long) pixels.length, width, height, bands, UNSIGNED_BYTE);
            if (pointer.equals(MemorySegment.NULL)) {
                throw new VipsException("take the pixels", context.library().takeError());
            }
            try (var raw = new NativeImage(context, pointer)) {
                return raw.apply("copy", run -> run.set("interpretation", bands == 1 ? "b-w" : "srgb"));
            }
        }
    }
}

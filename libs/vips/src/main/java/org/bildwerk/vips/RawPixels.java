package org.bildwerk.vips;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;

/// Makes images from pixels.
final class RawPixels {

    private static final int UNSIGNED_BYTE = 0;

    private RawPixels() {}

    static NativeImage image(NativeContext context, byte[] pixels, int width, int height, int bands) {
        try (var arena = Arena.ofConfined()) {
            var data = arena.allocateFrom(JAVA_BYTE, pixels);
            var vips = context.library();
            var pointer = vips.pointer(
                    "take the pixels",
                    () -> vips.imageFromMemory.toPointer(
                            data, (long) pixels.length, width, height, bands, UNSIGNED_BYTE));
            try (var raw = new NativeImage(context, pointer)) {
                return raw.apply("copy", run -> run.set("interpretation", bands == 1 ? "b-w" : "srgb"));
            }
        }
    }
}

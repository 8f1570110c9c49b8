package org.bildwerk.vips;

import java.lang.foreign.Arena;

/// Turns an image by any angle; the canvas grows so that all of it is there.
final class Rotation {

    private Rotation() {}

    static NativeImage rotate(NativeImage image, double degrees) {
        var vips = image.context().library();
        try (var arena = Arena.ofConfined()) {
            var bicubic = vips.pointer("rotate", () -> vips.interpolator.toPointer(arena.allocateFrom("bicubic")));
            try {
                return image.apply("rotate", run -> run.set("angle", degrees).set("interpolate", bicubic));
            } finally {
                vips.unref.run(bicubic);
            }
        }
    }
}

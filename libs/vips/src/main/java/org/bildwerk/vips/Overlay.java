package org.bildwerk.vips;

/// Lays one picture over a part of another.
final class Overlay {

    private Overlay() {}

    /// Returns the ground as sRGB with the other picture over it; only the pixels below that change.
    static NativeImage over(NativeImage ground, NativeImage other, int left, int top) {
        try (var plain = Colours.toSrgb(ground);
                var over = Colours.toRgba(other);
                var below = plain.crop(new Region(left, top, over.width(), over.height()));
                var blended = blend(below, over);
                var patch = blended.apply("cast", run -> run.set("format", "uchar"))) {
            return insert(plain, patch, left, top);
        }
    }

    /// A composite always has alpha.
    private static NativeImage blend(NativeImage below, NativeImage over) {
        try (var run = new Operation(below.context().library(), "composite2")) {
            run.set("base", below.pointer()).set("overlay", over.pointer()).set("mode", "over");
            try (var all = new NativeImage(below.context(), run.build().object("out"))) {
                return all.apply(
                        "extract_band", extract -> extract.set("band", 0).set("n", below.bands()));
            }
        }
    }

    private static NativeImage insert(NativeImage ground, NativeImage patch, int left, int top) {
        try (var run = new Operation(ground.context().library(), "insert")) {
            run.set("main", ground.pointer()).set("sub", patch.pointer());
            run.set("x", left).set("y", top);
            return new NativeImage(ground.context(), run.build().object("out"));
        }
    }
}

package org.bildwerk.e2e;

import org.bildwerk.vips.Box;
import org.bildwerk.vips.ImageFormat;
import org.bildwerk.vips.Vips;

/// Looks into a picture that came over the wire: its format, its size, and what it shows.
///
/// @param look a coarse copy of the whole picture, four bytes a pixel
@SuppressWarnings("ArrayRecordComponent")
record Pixels(ImageFormat format, int width, int height, byte[] look) {

    private static final Box COARSE = Box.edge(24);
    private static final Vips VIPS = Vips.open();

    static Pixels of(byte[] file) {
        try (var image = VIPS.load(file)) {
            var format = image.header().format().orElseThrow();
            var coarse = image.toSrgb().fit(COARSE);
            return new Pixels(format, image.width(), image.height(), coarse.rgba());
        }
    }

    /// Returns how far apart two pictures look: the mean difference of their levels, 0 to 255; those
    /// of another ratio are as far apart as can be.
    double differenceFrom(Pixels other) {
        if (look.length != other.look.length) {
            return 255;
        }
        long sum = 0;
        for (int i = 0; i < look.length; i++) {
            sum += Math.abs((look[i] & 0xFF) - (other.look[i] & 0xFF));
        }
        return sum / (double) look.length;
    }
}

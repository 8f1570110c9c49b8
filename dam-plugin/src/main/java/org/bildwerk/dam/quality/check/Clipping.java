package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;
import org.bildwerk.quality.Tones;

/// Which part of the picture, 0 to 1, is lost to black or white.
final class Clipping implements Check {

    @Override
    public String name() {
        return "clipping";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Worse worse() {
        return Worse.HIGHER;
    }

    @Override
    public Measurement measure(Picture picture) {
        return Measurement.of(Tones.of(picture.raster()).clippedShare());
    }
}

package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;
import org.bildwerk.quality.Tones;

/// How far the picture is from one flat tone, in levels of brightness: a black or grey picture is what a failed
/// decoder leaves.
final class Blank implements Check {

    @Override
    public String name() {
        return "blank";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Worse worse() {
        return Worse.LOWER;
    }

    @Override
    public Measurement measure(Picture picture) {
        return Measurement.of(Tones.of(picture.raster()).contrast());
    }
}

package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;
import org.bildwerk.quality.Sharpness;

/// How sharp the picture is: the variance of its Laplacian, in squared levels.
final class Blur implements Check {

    @Override
    public String name() {
        return "blur";
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
        return Measurement.of(Sharpness.of(picture.luma()));
    }
}

package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;

/// How many values of the model's decoder were no numbers, as its maker counted them.
final class NotNumbers implements Check {

    @Override
    public String name() {
        return "not-a-number";
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
        var counted = picture.making().notNumbers();
        return counted == null ? new Measurement.NotApplicable() : Measurement.of(counted);
    }
}

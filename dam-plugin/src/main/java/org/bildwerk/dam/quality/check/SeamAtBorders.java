package org.bildwerk.dam.quality.check;

import org.bildwerk.dam.quality.Check;
import org.bildwerk.dam.quality.Making;
import org.bildwerk.dam.quality.Measurement;
import org.bildwerk.dam.quality.Picture;
import org.bildwerk.quality.Luma;
import org.bildwerk.quality.Seams;

/// How well the plainest border between tiles, or around a mask, can be seen: about 1 where it cannot.
final class SeamAtBorders implements Check {

    @Override
    public String name() {
        return "seam";
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
        var seams = picture.making().seams();
        if (seams.isEmpty()) {
            return new Measurement.NotApplicable();
        }
        var luma = picture.whole().get();
        return Measurement.of(
                seams.stream().mapToDouble(seam -> visibility(luma, seam)).max().orElse(1));
    }

    private static double visibility(Luma luma, Making.Seam seam) {
        return seam.vertical()
                ? Seams.betweenColumns(luma, seam.at(), seam.from(), seam.to())
                : Seams.betweenRows(luma, seam.at(), seam.from(), seam.to());
    }
}

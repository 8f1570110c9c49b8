package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.picture.Area;
import org.bildwerk.generator.picture.Feather;
import org.bildwerk.generator.picture.RgbImage;

/// The part of a picture that is made anew, and how it comes back into the picture at the picture's own size.
record MaskedArea(Start.Inside whole, Area area, Start.Inside start) {

    /// Cuts out what is to be made and brings it to the size wanted.
    static MaskedArea of(Start.Inside whole, int width, int height) {
        var picture = whole.picture();
        var all = new Area(0, 0, picture.width(), picture.height());
        var area = whole.areaOnly()
                ? whole.mask()
                        .bounds()
                        .orElse(all)
                        .grown(whole.padding(), picture.width(), picture.height())
                        .ofRatio((double) width / height, picture.width(), picture.height())
                : all;
        var start = new Start.Inside(
                picture.crop(area).resized(width, height),
                whole.mask().crop(area).resized(width, height),
                whole.strength(),
                whole.seam(),
                false,
                0);
        return new MaskedArea(whole, area, start);
    }

    /// Returns the whole picture with what was made. Farther than the seam from the mask, no pixel differs.
    RgbImage putBack(RgbImage made) {
        var fitting = made.resized(area.width(), area.height());
        var laid = whole.picture().with(fitting, area.x(), area.y());
        return Feather.compose(whole.picture(), laid, whole.mask(), whole.seam());
    }
}

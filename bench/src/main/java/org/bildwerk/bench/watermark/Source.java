package org.bildwerk.bench.watermark;

import java.util.SplittableRandom;
import org.bildwerk.vips.Vips;
import org.bildwerk.watermark.Raster;

/// Something that pictures are cut from: a scene, a photograph, a graphic. Used by one thread.
interface Source {

    Plan.Kind kind();

    /// Says which one it is, for the list of what failed.
    String name();

    /// Returns a picture with a longer edge of [Plan#BASE_EDGE].
    Raster picture(Vips vips, SplittableRandom random);
}

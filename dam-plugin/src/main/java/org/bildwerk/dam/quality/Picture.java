package org.bildwerk.dam.quality;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.bildwerk.quality.Luma;
import org.bildwerk.quality.Raster;

/// A decoded picture in the hands of the checks.
///
/// @param file as stored
/// @param raster upright, in sRGB, with alpha, at most [#EDGE] pixels on the longer edge
/// @param luma brightness of the raster
/// @param whole decodes the brightness at full size, as stored; expensive
public record Picture(Path file, Raster raster, Luma luma, Supplier<Luma> whole, Making making) {

    /// The longer edge that pictures are brought down to, so that values can be compared; small ones stay as they
    /// are.
    public static final int EDGE = 1024;
}

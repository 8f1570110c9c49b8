/// Embeds an imperceptible, keyed mark into the pixels of a picture, and finds it again without the original.
/// [Watermarker] is the entry: it takes a [Raster] and a [Payload] and knows a [WatermarkKey]. The mark lies in the low
/// cosine coefficients of the brightness over the whole picture, so that a resize or a usual compression keeps it.
@NullMarked
package org.bildwerk.watermark;

import org.jspecify.annotations.NullMarked;

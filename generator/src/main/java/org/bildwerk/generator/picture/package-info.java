/// Pixels between files and graphs: whole pictures and masks, resampled as Pillow does it, cut, put together and
/// turned into numbers and back with the rounding of diffusers.
@NullMarked
package org.bildwerk.generator.picture;

import org.jspecify.annotations.NullMarked;

/// Embeds an imperceptible, keyed mark into the pixels of an image, and finds it again without the original.
@NullMarked
package org.bildwerk.watermark;

import org.jspecify.annotations.NullMarked;

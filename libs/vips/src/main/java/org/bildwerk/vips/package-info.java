/// libvips for Java, through the JDK's Foreign Function and Memory API.
///
/// Start at [org.bildwerk.vips.Vips]: it opens the library, loads pictures as
/// [org.bildwerk.vips.VipsImage] and makes thumbnails and ladders of sizes with shrink-on-load.
/// Native memory stays behind package-private classes; nothing public names a segment, an arena or a handle.
@NullMarked
package org.bildwerk.vips;

import org.jspecify.annotations.NullMarked;

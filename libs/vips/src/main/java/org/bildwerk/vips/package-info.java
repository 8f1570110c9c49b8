/// libvips for Java.
@NullMarked
package org.bildwerk.vips;

import org.jspecify.annotations.NullMarked;

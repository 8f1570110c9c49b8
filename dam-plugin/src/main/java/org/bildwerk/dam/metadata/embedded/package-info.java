/// What a file says about itself: EXIF, IPTC-IIM and XMP, read within bounds of time and memory by
/// [EmbeddedMetadataReader]. A block that cannot be read is a warning, never a failure.
@NullMarked
package org.bildwerk.dam.metadata.embedded;

import org.jspecify.annotations.NullMarked;

/// Reads EXIF, and changes the few tags that say the same as fields of the catalogue.
///
/// [ExifBlock] is the TIFF structure. A change never moves what is there: the two directories with our tags are written
/// anew at the end, so that maker notes, thumbnails and tags that nobody knows stay valid at their offsets.
/// [ExifFields] knows the tags.
@NullMarked
package org.bildwerk.metadata.exif;

import org.jspecify.annotations.NullMarked;

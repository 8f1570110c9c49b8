/// Files that agree with their record: [Stamper] makes one file of a version (pixels, mark, metadata, signature, in
/// this order, then verified by our own reader) and keeps it as the fact `stamp` of the version; the original stays as
/// it is. Edits change the record alone; [Drift] says what a file does not say yet. A stamp is always made from the
/// original, never from the stamp before, so that chains stay flat.
@NullMarked
package org.bildwerk.dam.provenance.stamp;

import org.jspecify.annotations.NullMarked;

/// Reads and writes IPTC-IIM, the older block of editorial data in JPEG and TIFF.
///
/// [IimBlock] is the sequence of datasets, all of them kept; [IimFields] knows which of them say the same as a field of
/// the catalogue, and how long they may be.
@NullMarked
package org.bildwerk.metadata.iim;

import org.jspecify.annotations.NullMarked;

/// The fields that a picture can carry, as the IPTC Photo Metadata Standard 2025.1 lists them, and their values.
///
/// [IptcFields] is the catalogue: per field its XMP name, its type and its twins in IPTC-IIM and EXIF. A value is one
/// of the records of [FieldValue]; [FieldValues] holds the values of one picture. Nothing here knows how a file stores
/// them.
@NullMarked
package org.bildwerk.metadata.iptc;

import org.jspecify.annotations.NullMarked;

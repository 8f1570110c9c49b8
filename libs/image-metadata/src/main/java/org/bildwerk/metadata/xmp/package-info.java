/// Reads and writes XMP packets.
///
/// [XmpReader] turns bytes into an [XmpPacket], a plain immutable tree that keeps every property, known or not;
/// [XmpWriter] turns it back. [XmpFields] sets and reads the typed fields of the catalogue. Parsing and serializing is
/// Adobe's xmpcore; what is hostile is refused before it gets there, and its process-wide register of namespaces is
/// kept small.
@NullMarked
package org.bildwerk.metadata.xmp;

import org.jspecify.annotations.NullMarked;

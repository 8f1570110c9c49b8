package org.bildwerk.metadata.exif;

import java.util.List;
import java.util.Optional;

/// One directory of a block.
///
/// @param kind which one it is
/// @param position where it starts in the block
/// @param next where the next one of its chain starts, or 0
record ExifDirectory(Kind kind, long position, List<ExifEntry> entries, long next) {

    /// The directories that EXIF has.
    enum Kind {
        MAIN,
        THUMBNAIL,
        EXIF,
        GPS,
        INTEROPERABILITY
    }

    ExifDirectory {
        entries = List.copyOf(entries);
    }

    Optional<ExifEntry> find(int tag) {
        return entries.stream()
                .filter(entry -> entry.tag() == tag && entry.sound())
                .findFirst();
    }
}

package org.bildwerk.metadata.exif;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The TIFF structure of one picture's EXIF. Immutable.
public final class ExifBlock {

    private final byte @Nullable [] bytes;
    private final ByteOrder order;
    private final List<ExifDirectory> directories;

    private ExifBlock(byte @Nullable [] bytes, ByteOrder order, List<ExifDirectory> directories) {
        this.bytes = bytes;
        this.order = order;
        this.directories = List.copyOf(directories);
    }

    /// Returns a block without a single tag.
    public static ExifBlock empty() {
        return new ExifBlock(null, ByteOrder.BIG_ENDIAN, List.of());
    }

    /// Reads a block, from its byte order mark on, as far as it is sound.
    ///
    /// @param bytes not copied
    /// @param warnings takes what was wrong
    /// @throws ExifException if it is no TIFF structure
    public static ExifBlock read(byte[] bytes, List<String> warnings) {
        var reader = DirectoryReader.open(bytes, warnings);
        return new ExifBlock(bytes, reader.order(), reader.directories());
    }

    ByteOrder order() {
        return order;
    }

    /// Returns the block; null where it is empty.
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /// Returns every tag of every directory, as `directory:tag` in hexadecimal, to see what is there.
    public List<String> tags() {
        var tags = new ArrayList<String>();
        for (var directory : directories) {
            directory.entries().forEach(entry -> tags.add("%s:%04X".formatted(directory.kind(), entry.tag())));
        }
        return List.copyOf(tags);
    }

    Optional<ExifDirectory> directory(ExifDirectory.Kind kind) {
        return directories.stream().filter(one -> one.kind() == kind).findFirst();
    }

    Optional<ExifEntry> find(ExifDirectory.Kind kind, int tag) {
        return directory(kind).flatMap(directory -> directory.find(tag));
    }
}

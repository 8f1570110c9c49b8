package org.bildwerk.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.metadata.container.ImageContainers;
import org.bildwerk.metadata.iptc.Field;
import org.bildwerk.metadata.iptc.FieldValue;
import org.bildwerk.metadata.iptc.FieldValues;

/// What a picture says about itself: one value per field, reconciled from EXIF, IPTC-IIM and XMP by the rules of the
/// Metadata Working Group. Immutable.
///
/// @param values the values by field
/// @param warnings what was damaged, left out or in conflict, in words
public record ImageMetadata(FieldValues values, List<String> warnings) {

    public ImageMetadata {
        warnings = List.copyOf(warnings);
    }

    /// Reads a file.
    ///
    /// @throws UnsupportedImageException if the file is of no known kind
    /// @throws MalformedImageException if nothing can be made of it
    /// @throws UncheckedIOException if the file cannot be opened or read
    public static ImageMetadata read(Path file) {
        try (var channel = FileChannel.open(file)) {
            return read(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Reads a file.
    ///
    /// @throws UnsupportedImageException if the file is of no known kind
    /// @throws MalformedImageException if nothing can be made of it
    public static ImageMetadata read(SeekableByteChannel file) {
        return read(ImageContainers.read(file));
    }

    /// Reads blocks that were taken out of a file. A damaged block costs its own values and a warning, no more.
    public static ImageMetadata read(MetadataBlobs blobs) {
        var warnings = new ArrayList<>(blobs.warnings());
        return new Reconciliation(Decoded.read(blobs, warnings), warnings).reconcile();
    }

    public <T extends FieldValue> Optional<T> get(Field<T> field) {
        return values.get(field);
    }
}

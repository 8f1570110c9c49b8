package org.bildwerk.metadata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.bildwerk.metadata.container.ImageContainers;

/// Changes the metadata of files so that afterwards EXIF, IPTC-IIM and XMP say the same.
///
/// XMP gets every field, EXIF its twins, IIM too where the policy says so. Properties and tags that are not in the
/// catalogue are kept as they are, but for XMP's copies of EXIF tags, which would contradict the new ones. Immutable
/// and safe to use from several threads.
///
/// @param iim which files get IIM
/// @param manifest what happens to a C2PA manifest
public record MetadataWriter(IimPolicy iim, ManifestPolicy manifest) {

    /// Writes IIM where it was, and refuses files with a manifest.
    public static MetadataWriter standard() {
        return new MetadataWriter(IimPolicy.WHERE_PRESENT, ManifestPolicy.REFUSE);
    }

    public MetadataWriter withIim(IimPolicy policy) {
        return new MetadataWriter(policy, manifest);
    }

    public MetadataWriter withManifest(ManifestPolicy policy) {
        return new MetadataWriter(iim, policy);
    }

    /// Returns the blocks that a file gets. Their warnings tell what had to be cut or left out.
    ///
    /// @param existing what the file has now
    /// @param format where the blocks will go
    public MetadataBlobs apply(MetadataBlobs existing, MetadataChange change, ContainerFormat format) {
        return new MetadataEdit(existing, change, format, iim).result();
    }

    /// Writes a copy of a file with changed metadata, and returns the warnings.
    ///
    /// @throws ManifestPresentException if there is a manifest and the policy is to refuse
    /// @throws UnsupportedImageException if the file is of no known kind
    /// @throws MalformedImageException if it is damaged
    /// @throws MetadataTooLargeException if a block does not fit into the format
    public List<String> write(SeekableByteChannel source, WritableByteChannel target, MetadataChange change) {
        var format = ImageContainers.detect(source)
                .orElseThrow(() -> new UnsupportedImageException("a file of unknown kind"));
        var blobs = apply(ImageContainers.read(source), change, format);
        ImageContainers.replace(source, target, blobs, manifest);
        return blobs.warnings();
    }

    /// Writes a copy of a file with changed metadata, and returns the warnings.
    ///
    /// @param target another file, replaced if it is there; where writing fails, it may be left half written
    /// @throws UncheckedIOException if a file cannot be opened, read or written
    public List<String> write(Path source, Path target, MetadataChange change) {
        try (var from = FileChannel.open(source);
                var to = FileChannel.open(
                        target,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            return write(from, to, change);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

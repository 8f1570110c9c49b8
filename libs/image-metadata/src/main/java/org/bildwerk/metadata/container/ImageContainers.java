package org.bildwerk.metadata.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;
import java.util.Optional;
import org.bildwerk.metadata.ContainerFormat;
import org.bildwerk.metadata.ManifestPolicy;
import org.bildwerk.metadata.ManifestPresentException;
import org.bildwerk.metadata.MetadataBlobs;
import org.bildwerk.metadata.MetadataTooLargeException;
import org.bildwerk.metadata.UnsupportedImageException;
import org.jspecify.annotations.Nullable;

/// Reads the encoded metadata of image files, and writes copies of them with other metadata. Pixels, and every part
/// of a file that is not metadata, keep their bytes.
///
/// Files are streamed; memory is bounded by the metadata: no block above 64 MiB is read, none above 15 MiB written.
/// Source channels are read
/// by position and left anywhere. All methods are safe to call from several threads, each with channels of its own.
/// A failing channel shows as [UncheckedIOException].
public final class ImageContainers {

    private static final int LONGEST_SIGNATURE = 64;
    /// So much is read back from every format.
    private static final int LONGEST_WRITTEN = 15 << 20;

    private ImageContainers() {}

    /// Tells what kind of file this is by its first bytes.
    public static Optional<ContainerFormat> detect(SeekableByteChannel source) {
        return Signatures.formatOf(head(source));
    }

    /// Takes the metadata out of a file. What is damaged is left out and told in the warnings.
    ///
    /// @throws UnsupportedImageException if the file is of no known kind
    /// @throws org.bildwerk.metadata.MalformedImageException if nothing can be made of it
    public static MetadataBlobs read(SeekableByteChannel source) {
        var file = open(source);
        return container(file).read(file);
    }

    /// Tells whether a C2PA manifest is embedded, valid or not.
    public static boolean holdsManifest(SeekableByteChannel source) {
        var file = open(source);
        return container(file).holdsManifest(file);
    }

    /// Writes a copy with these blocks and no others, refusing a file with a C2PA manifest.
    public static void replace(SeekableByteChannel source, WritableByteChannel target, MetadataBlobs blobs) {
        replace(source, target, blobs, ManifestPolicy.REFUSE);
    }

    /// Writes a copy of the file whose metadata is these blocks and no others: a block that is null is removed. Texts
    /// that the file holds already keep their bytes. IIM gets a fresh digest. Nothing is written until all
    /// is checked.
    ///
    /// @throws ManifestPresentException if there is a manifest and the policy is to refuse
    /// @throws org.bildwerk.metadata.MalformedImageException if the file is damaged
    /// @throws org.bildwerk.metadata.MetadataTooLargeException if a block does not fit into the format
    /// @throws IllegalArgumentException if the format has no place for a block, see [ContainerFormat]
    public static void replace(
            SeekableByteChannel source, WritableByteChannel target, MetadataBlobs blobs, ManifestPolicy policy) {
        var file = open(source);
        var container = container(file);
        checkPlaces(file.format(), blobs);
        if (policy == ManifestPolicy.REFUSE && container.holdsManifest(file)) {
            throw new ManifestPresentException(file.format());
        }
        container.layOut(file, blobs, policy == ManifestPolicy.DROP).writeTo(file, target);
    }

    private static void checkPlaces(ContainerFormat format, MetadataBlobs blobs) {
        checkLength(format, "EXIF", blobs.exif(), LONGEST_WRITTEN);
        checkLength(format, "XMP", blobs.xmp(), LONGEST_WRITTEN);
        checkLength(format, "Extended XMP", blobs.extendedXmp(), LONGEST_WRITTEN);
        // A PNG holds IIM as text, at twice the length, and bounds its texts.
        checkLength(format, "IIM", blobs.iim(), format == ContainerFormat.PNG ? LONGEST_WRITTEN / 4 : LONGEST_WRITTEN);
        if (blobs.iim() != null && !format.holdsIim()) {
            throw new IllegalArgumentException("A file of format %s has no place for IIM".formatted(format));
        }
        if (!blobs.texts().isEmpty() && !format.holdsTexts()) {
            throw new IllegalArgumentException("A file of format %s has no place for texts".formatted(format));
        }
        if (blobs.extendedXmp() != null && format != ContainerFormat.JPEG) {
            throw new IllegalArgumentException("Only a JPEG takes extended XMP, not a file of format " + format);
        }
    }

    private static void checkLength(ContainerFormat format, String name, byte @Nullable [] block, int most) {
        if (block != null && block.length > most) {
            throw new MetadataTooLargeException(format, name, block.length, most);
        }
    }

    private static Source open(SeekableByteChannel source) {
        var head = head(source);
        var format = Signatures.formatOf(head).orElseThrow(() -> Signatures.unsupported(head));
        return new Source(source, format, Signatures.orderOf(head, format));
    }

    private static Container container(Source file) {
        return switch (file.format()) {
            case JPEG -> new JpegContainer();
            case PNG -> new PngContainer();
            case WEBP -> new WebpContainer();
            case TIFF -> new TiffContainer();
            case AVIF, HEIF -> new BmffContainer();
        };
    }

    private static byte[] head(SeekableByteChannel source) {
        var head = ByteBuffer.allocate(LONGEST_SIGNATURE);
        try {
            source.position(0);
            while (head.hasRemaining() && source.read(head) >= 0) {}
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Arrays.copyOf(head.array(), head.position());
    }
}

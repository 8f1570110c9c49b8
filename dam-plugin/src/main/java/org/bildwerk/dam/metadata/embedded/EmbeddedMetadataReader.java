package org.bildwerk.dam.metadata.embedded;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.png.PngMetadataReader;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessFileReader;
import com.drew.metadata.ErrorDirectory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.xmp.XmpReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bildwerk.vips.LoadOptions;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;

/// Reads the metadata inside a file. Always returns: a damaged, huge or endless block becomes a warning. Thread-safe.
public final class EmbeddedMetadataReader {

    /// Names what reads the metadata; another name makes what was read before stale.
    public static final String MAKER = "metadata-extractor 2.19, mapping 1";

    private static final byte[] EXIF_MARK = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final String TOO_MUCH =
            "The metadata is larger than the limit and was not read: %d MB, or %d elements"
                    .formatted(MetadataBounds.MOST_BYTES >> 20, Markup.MOST);
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Vips vips;
    private final Duration timeout;
    private final String defaultLanguage;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public EmbeddedMetadataReader(Vips vips, Duration timeout, String defaultLanguage) {
        this.vips = vips;
        this.timeout = timeout;
        this.defaultLanguage = defaultLanguage;
    }

    /// Reads what a picture of the media type says about itself.
    public EmbeddedMetadata read(Path file, String mediaType) {
        if (!hasPlace()) {
            return EmbeddedMetadata.postponed();
        }
        var task = new FutureTask<>(() -> metadata(file, mediaType)
                .map(metadata -> new MetadataMapping(metadata, defaultLanguage).map())
                .orElseGet(() -> EmbeddedMetadata.unread(TOO_MUCH)));
        Thread.ofPlatform().daemon().name("metadata").start(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
        try {
            return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return EmbeddedMetadata.unread("Reading the metadata took longer than " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return EmbeddedMetadata.unread("The metadata cannot be read: " + reason(e));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return EmbeddedMetadata.unread("Reading the metadata was interrupted");
        }
    }

    // The time of a file begins when its turn has come.
    private boolean hasPlace() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Metadata> metadata(Path file, String mediaType) throws IOException, ImageProcessingException {
        return switch (mediaType) {
            case "image/tiff" -> Optional.of(byTiff(file));
            case "image/avif", "image/heic" -> Optional.of(byVips(file));
            case "image/png" -> {
                var png = PngWithoutPixels.of(file, MetadataBounds.MOST_BYTES);
                yield png.isEmpty()
                        ? Optional.empty()
                        : Optional.of(PngMetadataReader.readMetadata(new ByteArrayInputStream(png.get())));
            }
            case "image/webp" -> MetadataBounds.keepsWebp(file) ? Optional.of(byStream(file)) : Optional.empty();
            case "image/jpeg" -> Markup.keepsJpeg(file) ? Optional.of(byStream(file)) : Optional.empty();
            case "image/gif" -> GifMarkup.keeps(file) ? Optional.of(byStream(file)) : Optional.empty();
            default -> Optional.of(byStream(file));
        };
    }

    private static Metadata byStream(Path file) throws IOException, ImageProcessingException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            return ImageMetadataReader.readMetadata(
                    new BufferedInputStream(MetadataBounds.limited(in)), Files.size(file));
        }
    }

    private static Metadata byTiff(Path file) throws IOException, ImageProcessingException {
        var metadata = new Metadata();
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            new TiffReader().processTiff(new RandomAccessFileReader(in), new Markup.Tiff(metadata), 0);
        }
        return metadata;
    }

    // metadata-extractor 2.19 reads no XMP out of HEIF containers; libvips hands both blocks out.
    private Metadata byVips(Path file) {
        var metadata = new Metadata();
        var markup = new Markup();
        try (var image = vips.load(file, LoadOptions.LENIENT)) {
            image.metadata(org.bildwerk.vips.Metadata.EXIF)
                    .filter(exif -> isBounded(exif, markup, metadata))
                    .ifPresent(exif -> new ExifReader().extract(new ByteArrayReader(withoutMark(exif)), metadata));
            image.metadata(org.bildwerk.vips.Metadata.XMP)
                    .filter(xmp -> isBounded(xmp, markup, metadata))
                    .ifPresent(xmp -> new XmpReader().extract(xmp, metadata));
        } catch (VipsException e) {
            throw new IllegalArgumentException(e.publicReason(), e);
        }
        return metadata;
    }

    private static boolean isBounded(byte[] block, Markup markup, Metadata metadata) {
        boolean keeps = markup.keeps(block);
        if (!keeps) {
            metadata.addDirectory(new ErrorDirectory(Markup.TOO_MUCH));
        }
        return keeps;
    }

    private static byte[] withoutMark(byte[] exif) {
        boolean marked =
                Arrays.equals(exif, 0, Math.min(exif.length, EXIF_MARK.length), EXIF_MARK, 0, EXIF_MARK.length);
        return marked ? Arrays.copyOfRange(exif, EXIF_MARK.length, exif.length) : exif;
    }

    private static String reason(ExecutionException e) {
        Throwable failure = e.getCause() == null ? e : e.getCause();
        var message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}

package org.bildwerk.dam.ingest.inspection;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.bildwerk.dam.ingest.IngestSettings;
import org.bildwerk.dam.ingest.RejectedFileException;
import org.bildwerk.dam.ingest.Rejection;
import org.bildwerk.vips.Vips;
import org.bildwerk.vips.VipsException;
import org.jspecify.annotations.Nullable;

/// Looks at a file before anything decodes it: what it is by its content, whether it is whole, and whether it keeps to
/// the limits. Thread-safe.
public final class Inspector {

    private final Vips vips;
    private final IngestSettings settings;
    private final Detector detector = MimeTypes.getDefaultMimeTypes();

    public Inspector(Vips vips, IngestSettings settings) {
        this.vips = vips;
        this.settings = settings;
    }

    /// Inspects a file.
    ///
    /// @param givenName as the sender named it
    /// @throws RejectedFileException if the library does not take it
    public Inspection inspect(Path file, String givenName) {
        try {
            var size = Files.size(file);
            if (size == 0) {
                throw new RejectedFileException(Rejection.FILE_EMPTY);
            }
            if (size > settings.maxFileSize().toBytes()) {
                throw RejectedFileException.tooLarge(settings.maxFileSize());
            }
            return inspect(file, FileName.safe(givenName), type(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Inspecting " + file + " failed", e);
        }
    }

    private Inspection inspect(Path file, String name, FileType type) throws IOException {
        var warnings = new ArrayList<String>();
        try (var bytes = new FileBytes(file)) {
            var frame = frame(file, bytes, type);
            checkLimits(frame);
            if (!Ending.isThere(type, bytes)) {
                throw truncated(type);
            }
            return new Inspection(
                    type,
                    named(name, type, warnings),
                    frame.width,
                    frame.height,
                    frame.pages,
                    frame.hasAlpha,
                    frame.noPreview,
                    List.copyOf(warnings));
        }
    }

    private FileType type(Path file) throws IOException {
        String found;
        try (var stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            found = detector.detect(stream, new Metadata()).toString();
        }
        if (found.equals("image/svg+xml")) {
            throw new RejectedFileException(Rejection.FILE_IS_SVG);
        }
        return FileType.of(found).orElseThrow(() -> new RejectedFileException(Rejection.FILE_OF_OTHER_TYPE, found));
    }

    private record Frame(
            int width,
            int height,
            int pages,
            boolean hasAlpha,
            @Nullable String noPreview) {}

    private Frame frame(Path file, FileBytes bytes, FileType type) throws IOException {
        if (type == FileType.PSD) {
            boolean alpha = bytes.u16(12) > 3;
            return new Frame(
                    (int) bytes.u32(18),
                    (int) bytes.u32(14),
                    1,
                    alpha,
                    "No preview: Photoshop files are kept, not read");
        }
        try {
            var header = vips.header(file);
            // libvips counts the frames of a GIF only as far as it can decode them.
            int pages = type == FileType.GIF ? Math.max(1, new GifBlocks(bytes).frames()) : header.pages();
            return new Frame(header.uprightWidth(), header.uprightHeight(), pages, header.hasAlpha(), null);
        } catch (VipsException e) {
            if (type == FileType.HEIC) {
                return unreadHeic(bytes, e);
            }
            if (!Ending.isThere(type, bytes)) {
                throw truncated(type);
            }
            throw new RejectedFileException(Rejection.FILE_UNREADABLE, type.toString(), e.publicReason());
        }
    }

    private static Frame unreadHeic(FileBytes bytes, VipsException e) throws IOException {
        if (!Ending.isThere(FileType.HEIC, bytes)) {
            throw truncated(FileType.HEIC);
        }
        var size = new HeifSize(bytes).largest();
        var reason = "No preview: this libvips cannot decode HEIC (%s)".formatted(e.publicReason());
        return new Frame(size.width(), size.height(), 1, false, reason);
    }

    private void checkLimits(Frame frame) {
        if (frame.width < 1 || frame.height < 1) {
            throw new RejectedFileException(Rejection.FILE_WITHOUT_SIZE);
        }
        long pixels = (long) frame.width * frame.height;
        if (pixels > settings.maxPixels()) {
            throw new RejectedFileException(
                    Rejection.FILE_OF_TOO_MANY_PIXELS, frame.width, frame.height, settings.maxMegapixels());
        }
        if (frame.pages > settings.maxFrames()) {
            throw new RejectedFileException(Rejection.FILE_OF_TOO_MANY_FRAMES, frame.pages, settings.maxFrames());
        }
        if (Math.max(frame.width, frame.height) > (long) settings.maxRatio() * Math.min(frame.width, frame.height)) {
            throw new RejectedFileException(
                    Rejection.FILE_OF_EXTREME_RATIO, frame.width, frame.height, settings.maxRatio());
        }
    }

    private static String named(String name, FileType type, List<String> warnings) {
        if (type.goesWith(name)) {
            return name;
        }
        var corrected = FileName.withExtension(name, type.extension());
        warnings.add("The content is %s, so %s was named %s".formatted(type, name, corrected));
        return corrected;
    }

    private static RejectedFileException truncated(FileType type) {
        return new RejectedFileException(Rejection.FILE_TRUNCATED, type.toString());
    }
}

package org.bildwerk.dam.ingest.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A type of file that the library takes.
public enum FileType {
    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    AVIF("image/avif", "avif"),
    HEIC("image/heic", "heic", "heif", "hif"),
    TIFF("image/tiff", "tif", "tiff"),
    GIF("image/gif", "gif"),
    PSD("image/vnd.adobe.photoshop", "psd", "psb");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /// Returns the usual extension.
    public String extension() {
        return extensions.getFirst();
    }

    /// Tells whether a file of this type may be called so.
    boolean goesWith(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    static Optional<FileType> of(String mediaType) {
        return switch (mediaType) {
            case "image/heif", "image/heic-sequence", "image/heif-sequence" -> Optional.of(HEIC);
            default ->
                Arrays.stream(values())
                        .filter(type -> type.mediaType.equals(mediaType))
                        .findFirst();
        };
    }
}

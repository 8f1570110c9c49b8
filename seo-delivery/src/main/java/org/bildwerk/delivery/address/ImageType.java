package org.bildwerk.delivery.address;

import java.util.Arrays;
import java.util.Optional;

/// A format in which renditions are delivered.
public enum ImageType {
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    AVIF("avif", "image/avif"),
    /// Only for pictures with transparency.
    PNG("png", "image/png");

    private final String extension;
    private final String mediaType;

    ImageType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /// Returns the type with the file name extension.
    public static Optional<ImageType> ofExtension(String extension) {
        return Arrays.stream(values())
                .filter(type -> type.extension.equals(extension))
                .findFirst();
    }

    /// Returns the file name extension without a dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}

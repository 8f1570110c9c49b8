package org.bildwerk.ui.demo;

import java.util.Locale;

/// Names the file formats of the demo library.
public enum PictureFormat {
    JPEG("jpg"),
    PNG("png"),
    WEBP("webp"),
    AVIF("avif"),
    TIFF("tif");

    private final String extension;

    PictureFormat(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return "image/" + name().toLowerCase(Locale.ROOT);
    }
}

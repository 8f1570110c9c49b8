package org.bildwerk.ui.demo;

import java.util.Locale;
import java.util.Set;
import org.bildwerk.vips.Encoding;
import org.bildwerk.vips.Metadata;

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

    /// Says how an original of good quality is written, with the given blocks of metadata.
    public Encoding encoding(Set<Metadata> keep) {
        return switch (this) {
            case JPEG -> Encoding.Jpeg.fast(90).withKeep(keep);
            case PNG -> Encoding.Png.standard().withKeep(keep);
            case WEBP -> Encoding.Webp.quality(88).withEffort(2).withKeep(keep);
            case AVIF -> Encoding.Avif.quality(70).withEffort(1).withKeep(keep);
            case TIFF -> Encoding.Tiff.standard().withKeep(keep);
        };
    }
}

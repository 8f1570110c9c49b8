package org.bildwerk.dam.ingest;

import org.bildwerk.dam.Refusal;

/// Why a file is not taken.
public enum Rejection implements Refusal {
    FILE_EMPTY("The file is empty"),
    FILE_TOO_LARGE("The file is larger than the limit of %d MB"),
    FILE_OF_OTHER_TYPE("The content is %s; taken are JPEG, PNG, WebP, AVIF, HEIC, TIFF, GIF and PSD"),
    FILE_IS_SVG("SVG is not taken: it can carry scripts. Send a PNG or WebP of it"),
    FILE_TRUNCATED("The %s file ends too early; it was probably cut off on its way"),
    FILE_UNREADABLE("The %s file cannot be read: %s"),
    FILE_WITHOUT_SIZE("The file does not say how large the picture is"),
    FILE_OF_TOO_MANY_PIXELS("%d × %d pixels are more than the limit of %d megapixels"),
    FILE_OF_TOO_MANY_FRAMES("%d frames are more than the limit of %d"),
    FILE_OF_EXTREME_RATIO("%d × %d pixels are longer than the limit of %d to 1");

    private final String text;

    Rejection(String text) {
        this.text = text;
    }

    @Override
    public String type() {
        return this == FILE_TOO_LARGE ? reason() : "file-rejected";
    }

    @Override
    public String text() {
        return text;
    }
}

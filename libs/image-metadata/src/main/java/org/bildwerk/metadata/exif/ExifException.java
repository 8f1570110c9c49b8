package org.bildwerk.metadata.exif;

import org.bildwerk.metadata.MetadataException;

/// Thrown when a block is no TIFF structure at all.
public final class ExifException extends MetadataException {

    private static final long serialVersionUID = 1L;

    public ExifException(String message) {
        super(message);
    }
}

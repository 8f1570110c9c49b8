package org.bildwerk.metadata;

/// Reports a file of an unknown kind, or of a variant that this library leaves alone, such as BigTIFF.
public final class UnsupportedImageException extends MetadataException {

    private static final long serialVersionUID = 1L;

    public UnsupportedImageException(String what) {
        super("Metadata is not read or written here: " + what);
    }
}

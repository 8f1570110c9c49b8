package org.bildwerk.metadata;

/// The base of what this library reports.
public class MetadataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MetadataException(String message) {
        super(message);
    }

    public MetadataException(String message, Throwable cause) {
        super(message, cause);
    }
}

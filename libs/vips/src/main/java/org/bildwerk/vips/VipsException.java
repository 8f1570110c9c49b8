package org.bildwerk.vips;

/// Reports that libvips could not do what was asked, with its own words.
public class VipsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String reason;

    VipsException(String operation, String reason) {
        super("libvips could not " + operation + ": " + (reason.isBlank() ? "no reason given" : reason));
        this.operation = operation;
        this.reason = reason;
    }

    /// Returns the name of the operation that failed, such as `thumbnail_source`.
    public final String operation() {
        return operation;
    }

    /// Returns the text that libvips gave, possibly of several lines.
    public final String reason() {
        return reason;
    }
}

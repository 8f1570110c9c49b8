package org.bildwerk.vips;

/// Reports bytes that no permitted loader recognises: empty, of an unknown type, or of a blocked one.
public final class VipsFormatException extends VipsException {

    private static final long serialVersionUID = 1L;

    VipsFormatException(String operation, String reason) {
        super(operation, reason);
    }

    VipsFormatException(VipsException unknown) {
        super(unknown.operation(), unknown.said());
    }
}

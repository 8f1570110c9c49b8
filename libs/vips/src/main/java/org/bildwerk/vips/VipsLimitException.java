package org.bildwerk.vips;

/// Reports a picture that its header shows to be larger than the limits allow; nothing of it was decoded.
public final class VipsLimitException extends VipsException {

    private static final long serialVersionUID = 1L;

    private final transient ImageHeader header;

    VipsLimitException(ImageHeader header, String reason) {
        super("load", reason);
        this.header = header;
    }

    /// Returns what the header said.
    public ImageHeader header() {
        return header;
    }
}

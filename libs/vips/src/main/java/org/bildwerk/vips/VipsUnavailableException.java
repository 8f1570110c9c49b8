package org.bildwerk.vips;

import java.util.List;

/// Reports that no usable libvips was found, with every place that was tried and why it did not do.
public final class VipsUnavailableException extends VipsException {

    private static final long serialVersionUID = 1L;

    private final List<String> tried;

    VipsUnavailableException(List<String> tried) {
        super(
                "start",
                "no usable libvips >= 8.14 was found. Tried: " + String.join("; ", tried)
                        + ". Set BILDWERK_VIPS to the library's file, or install libvips42.");
        this.tried = List.copyOf(tried);
    }

    /// Returns one line per place.
    public List<String> tried() {
        return tried;
    }
}

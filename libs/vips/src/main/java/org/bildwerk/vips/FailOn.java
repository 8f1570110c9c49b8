package org.bildwerk.vips;

/// From which fault on a damaged file is an error; each includes those before it.
public enum FailOn {
    /// Shows whatever can be decoded.
    NONE,
    /// A file that ends too early is an error.
    TRUNCATED,
    /// Every serious fault is an error.
    ERROR,
    /// Even a warning of the decoder is an error.
    WARNING
}

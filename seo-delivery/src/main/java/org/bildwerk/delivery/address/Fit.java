package org.bildwerk.delivery.address;

/// What happens with a picture that has another ratio than the spec asks for.
public enum Fit {
    /// Cut to the ratio around the focal point.
    FILL,
    /// Shrunk to lie inside the box; nothing is cut.
    FIT
}

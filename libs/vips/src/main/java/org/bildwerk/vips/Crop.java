package org.bildwerk.vips;

/// What a thumbnail does with the part that does not fit its box.
public enum Crop {
    /// Keeps everything: the picture fits inside the box.
    NONE,
    /// Fills the box around the middle.
    CENTRE,
    /// Fills the box around the busiest part.
    ENTROPY,
    /// Fills the box around what draws the eye: skin tones, saturated colour, edges.
    ATTENTION
}

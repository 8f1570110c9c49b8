package org.bildwerk.vips;

/// mozjpeg's methods for smaller JPEG files.
///
/// @param optimizeCoding computes the Huffman tables for this picture
/// @param trellis chooses coefficients by rate and distortion
/// @param overshootDeringing calms the rings around black on white
/// @param optimizeScans splits a progressive file into the best scans; only with `progressive`
/// @param quantTable 0 to 8; 3 is ImageMagick's, the best for photographs
public record Mozjpeg(
        boolean optimizeCoding, boolean trellis, boolean overshootDeringing, boolean optimizeScans, int quantTable) {

    /// Plain JPEG.
    public static final Mozjpeg NONE = new Mozjpeg(false, false, false, false, 0);

    /// Huffman tables alone: some five per cent for little time.
    public static final Mozjpeg CODING = new Mozjpeg(true, false, false, false, 0);

    /// All methods with quantisation table 3.
    public static final Mozjpeg ALL = new Mozjpeg(true, true, true, true, 3);

    public Mozjpeg {
        if (quantTable < 0 || quantTable > 8) {
            throw new IllegalArgumentException("a quantisation table is 0 to 8, not " + quantTable);
        }
    }
}

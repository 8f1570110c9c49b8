package org.bildwerk.quality;

/// How the tones of a picture are spread.
///
/// @param deviation standard deviation of the brightness, 0 (one flat tone) to 127.5
/// @param mean brightness, 0 to 255
/// @param blackShare part of the visible pixels whose three colours are all at most [#BLACK], 0 to 1
/// @param whiteShare part of the visible pixels whose three colours are all at least [#WHITE], 0 to 1
/// @param visibleShare part of the pixels that are not wholly transparent, 0 to 1
public record Tones(double deviation, double mean, double blackShare, double whiteShare, double visibleShare) {

    /// What counts as black: lossy formats move the extremes a little.
    public static final int BLACK = 2;

    /// What counts as white.
    public static final int WHITE = 253;

    /// Measures a picture. Wholly transparent pixels count for nothing: what is under them is not seen; a picture that
    /// has no others is flat.
    public static Tones of(Raster raster) {
        var luma = Luma.of(raster).values();
        double sum = 0;
        double squares = 0;
        long black = 0;
        long white = 0;
        long visible = 0;
        for (int pixel = 0; pixel < luma.length; pixel++) {
            if (raster.alpha(pixel) == 0) {
                continue;
            }
            visible++;
            sum += luma[pixel];
            squares += (double) luma[pixel] * luma[pixel];
            int red = raster.colour(pixel, 0);
            int green = raster.colour(pixel, 1);
            int blue = raster.colour(pixel, 2);
            if (Math.max(red, Math.max(green, blue)) <= BLACK) {
                black++;
            } else if (Math.min(red, Math.min(green, blue)) >= WHITE) {
                white++;
            }
        }
        if (visible == 0) {
            return new Tones(0, 255, 0, 0, 0);
        }
        double mean = sum / visible;
        double variance = Math.max(0, squares / visible - mean * mean);
        return new Tones(
                Math.sqrt(variance),
                mean,
                (double) black / visible,
                (double) white / visible,
                (double) visible / luma.length);
    }

    /// Returns the part of the visible pixels that lost their detail to black or white, 0 to 1.
    public double clippedShare() {
        return blackShare + whiteShare;
    }

    /// Returns how far the picture is from one flat tone where it may also be a silhouette: the deviation of the
    /// brightness, or, where a part of it is transparent, that of a coin that falls visible or not. A black logo on
    /// nothing is not blank.
    public double contrast() {
        return Math.max(deviation, 255 * Math.sqrt(visibleShare * (1 - visibleShare)));
    }
}

package org.bildwerk.quality.ssimulacra;

import org.bildwerk.quality.Raster;

/// The rows of a picture in sRGB (IEC 61966-2-1), on a ground where it is transparent. Colours are mixed with the
/// ground before they are made linear, as the reference implementation does.
final class SrgbRows implements LinearRows {

    private static final float[] LINEAR = new float[256];

    static {
        for (int level = 0; level < LINEAR.length; level++) {
            LINEAR[level] = linear(level / 255.0);
        }
    }

    private final Raster picture;
    private final float ground;
    private final float[][] row;

    SrgbRows(Raster picture, float ground) {
        this.picture = picture;
        this.ground = ground;
        this.row = new float[Ssimulacra2.CHANNELS][picture.width()];
    }

    static boolean hasAlpha(Raster picture) {
        return picture.bands() % 2 == 0;
    }

    /// Says whether no pixel lets its ground through.
    static boolean isOpaque(Raster picture) {
        if (!hasAlpha(picture)) {
            return true;
        }
        var pixels = picture.pixels();
        for (int index = picture.bands() - 1; index < pixels.length; index += picture.bands()) {
            if (pixels[index] != (byte) 255) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int width() {
        return picture.width();
    }

    @Override
    public int height() {
        return picture.height();
    }

    @Override
    public float[][] row(int y) {
        int bands = picture.bands();
        int start = y * picture.width() * bands;
        for (int channel = 0; channel < row.length; channel++) {
            int from = start + (bands < 3 ? 0 : channel);
            if (hasAlpha(picture)) {
                onGround(picture.pixels(), from, start + bands - 1, row[channel]);
            } else {
                opaque(picture.pixels(), from, bands, row[channel]);
            }
        }
        return row;
    }

    private static void opaque(byte[] pixels, int from, int bands, float[] linear) {
        for (int x = 0; x < linear.length; x++) {
            linear[x] = LINEAR[pixels[from + x * bands] & 0xff];
        }
    }

    private void onGround(byte[] pixels, int colourFrom, int alphaFrom, float[] linear) {
        int bands = picture.bands();
        for (int x = 0; x < linear.length; x++) {
            int colour = pixels[colourFrom + x * bands] & 0xff;
            int alpha = pixels[alphaFrom + x * bands] & 0xff;
            float share = alpha / 255f;
            linear[x] = alpha == 255 ? LINEAR[colour] : linear(share * (colour / 255f) + (1 - share) * ground);
        }
    }

    private static float linear(double encoded) {
        return (float) (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
    }
}

package org.bildwerk.generator.picture;

import org.bildwerk.generator.device.Tensor;

/// Pictures as numbers for graphs, and back.
public final class Pixels {

    private Pixels() {}

    /// Returns 1 × 3 × height × width from −1 to 1.
    public static Tensor centred(RgbImage image) {
        return planes(image, true);
    }

    /// Returns 1 × 3 × height × width from 0 to 1.
    public static Tensor unit(RgbImage image) {
        return planes(image, false);
    }

    private static Tensor planes(RgbImage image, boolean centred) {
        int plane = image.width() * image.height();
        var values = new float[3 * plane];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                float unit = (image.rgb()[i * 3 + c] & 0xff) / 255f;
                values[c * plane + i] = centred ? 2 * unit - 1 : unit;
            }
        }
        return new Tensor(values, 1, 3, image.height(), image.width());
    }

    /// Turns numbers from −1 to 1 into a picture; halves are rounded to even.
    public static RgbImage fromCentred(Tensor pixels) {
        return picture(pixels, 0.5f, 0.5f);
    }

    /// Turns numbers from 0 to 1 into a picture; halves are rounded to even.
    public static RgbImage fromUnit(Tensor pixels) {
        return picture(pixels, 1, 0);
    }

    private static RgbImage picture(Tensor pixels, float factor, float shift) {
        int height = pixels.dim(2);
        int width = pixels.dim(3);
        int plane = width * height;
        var rgb = new byte[3 * plane];
        for (int i = 0; i < plane; i++) {
            for (int c = 0; c < 3; c++) {
                float value = Math.clamp(pixels.values()[c * plane + i] * factor + shift, 0f, 1f);
                rgb[i * 3 + c] = (byte) Math.rint(value * 255f);
            }
        }
        return new RgbImage(width, height, rgb);
    }
}

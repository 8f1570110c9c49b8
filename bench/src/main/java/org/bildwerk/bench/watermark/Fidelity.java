package org.bildwerk.bench.watermark;

import org.bildwerk.watermark.Raster;

/// How near a marked picture is to the picture.
///
/// @param psnr the peak signal-to-noise ratio over all three colours, in decibels
/// @param ssim the structural similarity in brightness
record Fidelity(double psnr, double ssim) {

    static Fidelity between(Raster picture, Raster marked) {
        return new Fidelity(
                psnr(picture.pixels(), marked.pixels()),
                Ssim.of(brightness(picture), brightness(marked), picture.width(), picture.height()));
    }

    private static double psnr(byte[] one, byte[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            double difference = (one[i] & 0xFF) - (other[i] & 0xFF);
            squares += difference * difference;
        }
        return 10 * Math.log10(255.0 * 255 * one.length / squares);
    }

    private static float[] brightness(Raster picture) {
        var levels = new float[picture.width() * picture.height()];
        var rgb = picture.pixels();
        for (int i = 0, at = 0; i < levels.length; i++, at += 3) {
            levels[i] = 0.299f * (rgb[at] & 0xFF) + 0.587f * (rgb[at + 1] & 0xFF) + 0.114f * (rgb[at + 2] & 0xFF);
        }
        return levels;
    }
}

package org.bildwerk.delivery.markup;

import java.util.Base64;
import java.util.Optional;

/// A ThumbHash as pixels, of any size.
///
/// @param rgb three bytes for each pixel, row by row
/// @param opaque whether the hash says nothing about transparency
record ThumbHashPixels(int width, int height, byte[] rgb, boolean opaque) {

    /// Decodes a hash; empty where it is none.
    ///
    /// @param edge the longer side of the result in pixels
    static Optional<ThumbHashPixels> decode(String base64, int edge) {
        try {
            var hash = Base64.getDecoder().decode(base64);
            return hash.length < 5 ? Optional.empty() : Optional.of(new Decoder(hash).draw(edge));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /// Reads the header, which holds the means and scales, and the cosine terms behind it, two in a byte.
    private static final class Decoder {

        private final byte[] hash;
        private final boolean hasAlpha;
        private final int columns;
        private final int rows;
        private final int start;
        private final int head;
        private final int tail;
        private int nibble;

        Decoder(byte[] hash) {
            this.hash = hash;
            this.head = at(0) | at(1) << 8 | at(2) << 16;
            this.tail = at(3) | at(4) << 8;
            this.hasAlpha = head >> 23 != 0;
            var landscape = tail >> 15 != 0;
            var most = hasAlpha ? 5 : 7;
            this.columns = Math.max(3, landscape ? most : tail & 7);
            this.rows = Math.max(3, landscape ? tail & 7 : most);
            this.start = hasAlpha ? 6 : 5;
        }

        ThumbHashPixels draw(int edge) {
            var lightness = terms(columns, rows, (head & 63) / 63.0, (head >> 18 & 31) / 31.0);
            var yellowBlue = terms(3, 3, (head >> 6 & 63) / 31.5 - 1, (tail >> 3 & 63) / 63.0 * 1.25);
            var redGreen = terms(3, 3, (head >> 12 & 63) / 31.5 - 1, (tail >> 9 & 63) / 63.0 * 1.25);
            var ratio = ratio();
            var width = Math.max(1, (int) Math.round(ratio > 1 ? edge : edge * ratio));
            var height = Math.max(1, (int) Math.round(ratio > 1 ? edge / ratio : edge));
            var rgb = new byte[3 * width * height];
            for (int i = 0; i < width * height; i++) {
                var x = (i % width + 0.5) / width;
                var y = (i / width + 0.5) / height;
                var l = lightness.at(x, y);
                var p = yellowBlue.at(x, y);
                var q = redGreen.at(x, y);
                var blue = l - 2.0 / 3 * p;
                var red = (3 * l - blue + q) / 2;
                rgb[3 * i] = level(red);
                rgb[3 * i + 1] = level(red - q);
                rgb[3 * i + 2] = level(blue);
            }
            return new ThumbHashPixels(width, height, rgb, !hasAlpha);
        }

        private double ratio() {
            var most = hasAlpha ? 5 : 7;
            var fewer = Math.max(1, tail & 7);
            return tail >> 15 != 0 ? (double) most / fewer : (double) fewer / most;
        }

        private Terms terms(int across, int down, double mean, double scale) {
            var values = new double[across * down];
            values[0] = mean;
            for (int y = 0; y < down; y++) {
                for (int x = y == 0 ? 1 : 0; x * down < across * (down - y); x++) {
                    values[y * across + x] = (next() / 7.5 - 1) * scale;
                }
            }
            return new Terms(values, across, down);
        }

        /// A hash that was cut off goes on with nothing.
        private double next() {
            var index = start + nibble / 2;
            var shift = nibble % 2 * 4;
            nibble++;
            return index < hash.length ? at(index) >> shift & 15 : 7.5;
        }

        private int at(int index) {
            return hash[index] & 0xff;
        }

        private static byte level(double value) {
            return (byte) (255 * Math.clamp(value, 0, 1));
        }
    }

    /// The cosine terms of one channel; the first is its mean.
    private record Terms(double[] values, int across, int down) {

        double at(double x, double y) {
            double sum = values[0];
            for (int row = 0; row < down; row++) {
                var vertical = 2 * Math.cos(Math.PI * row * y);
                for (int column = row == 0 ? 1 : 0; column < across; column++) {
                    sum += values[row * across + column] * Math.cos(Math.PI * column * x) * vertical;
                }
            }
            return sum;
        }
    }
}

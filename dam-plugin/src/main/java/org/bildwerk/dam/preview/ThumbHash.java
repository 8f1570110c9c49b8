package org.bildwerk.dam.preview;

import java.util.ArrayList;
import java.util.List;

/// Describes a small picture in about 25 bytes, from which a browser draws a blurred placeholder: the ThumbHash format,
/// a few cosine terms of lightness and two colour differences, and of alpha where there is any.
final class ThumbHash {

    /// The longest side that is hashed.
    static final int EDGE = 100;

    private final int width;
    private final int height;
    private final double[] lightness;
    private final double[] yellowBlue;
    private final double[] redGreen;
    private final double[] alpha;
    private final boolean hasAlpha;

    private ThumbHash(byte[] rgba, int width, int height) {
        this.width = width;
        this.height = height;
        int count = width * height;
        this.lightness = new double[count];
        this.yellowBlue = new double[count];
        this.redGreen = new double[count];
        this.alpha = new double[count];
        var mean = new double[3];
        double opaque = 0;
        for (int i = 0; i < count; i++) {
            alpha[i] = (rgba[4 * i + 3] & 0xff) / 255.0;
            opaque += alpha[i];
            for (int channel = 0; channel < 3; channel++) {
                mean[channel] += alpha[i] * (rgba[4 * i + channel] & 0xff) / 255;
            }
        }
        this.hasAlpha = opaque < count;
        for (int channel = 0; channel < 3; channel++) {
            mean[channel] = opaque == 0 ? 0 : mean[channel] / opaque;
        }
        for (int i = 0; i < count; i++) {
            // What is transparent takes the mean colour, so that it makes no edge.
            double red = mean[0] * (1 - alpha[i]) + alpha[i] * (rgba[4 * i] & 0xff) / 255;
            double green = mean[1] * (1 - alpha[i]) + alpha[i] * (rgba[4 * i + 1] & 0xff) / 255;
            double blue = mean[2] * (1 - alpha[i]) + alpha[i] * (rgba[4 * i + 2] & 0xff) / 255;
            lightness[i] = (red + green + blue) / 3;
            yellowBlue[i] = (red + green) / 2 - blue;
            redGreen[i] = red - green;
        }
    }

    /// Returns the hash of 8-bit RGBA pixels, at most 100 in each direction.
    static byte[] of(byte[] rgba, int width, int height) {
        if (width > EDGE || height > EDGE || rgba.length != 4 * width * height) {
            throw new IllegalArgumentException(
                    "ThumbHash takes RGBA of at most 100 x 100, not %d x %d".formatted(width, height));
        }
        return new ThumbHash(rgba, width, height).encode();
    }

    private byte[] encode() {
        int most = hasAlpha ? 5 : 7;
        int longest = Math.max(width, height);
        int across = (int) Math.max(1, Math.round((double) most * width / longest));
        int down = (int) Math.max(1, Math.round((double) most * height / longest));
        var l = Terms.of(lightness, width, height, Math.max(3, across), Math.max(3, down));
        var p = Terms.of(yellowBlue, width, height, 3, 3);
        var q = Terms.of(redGreen, width, height, 3, 3);
        boolean landscape = width > height;
        long head = Math.round(63 * l.mean)
                | Math.round(31.5 + 31.5 * p.mean) << 6
                | Math.round(31.5 + 31.5 * q.mean) << 12
                | Math.round(31 * l.scale) << 18
                | (hasAlpha ? 1L << 23 : 0)
                | (long) (landscape ? down : across) << 24
                | Math.round(63 * p.scale) << 27
                | Math.round(63 * q.scale) << 33
                | (landscape ? 1L << 39 : 0);
        return hasAlpha
                ? written(head, List.of(l, p, q, Terms.of(alpha, width, height, 5, 5)))
                : written(head, List.of(l, p, q));
    }

    private static byte[] written(long head, List<Terms> channels) {
        boolean withAlpha = channels.size() == 4;
        int start = withAlpha ? 6 : 5;
        int nibbles = channels.stream().mapToInt(terms -> terms.values.length).sum();
        var hash = new byte[start + (nibbles + 1) / 2];
        for (int i = 0; i < 5; i++) {
            hash[i] = (byte) (head >> (8 * i));
        }
        if (withAlpha) {
            var alpha = channels.getLast();
            hash[5] = (byte) (Math.round(15 * alpha.mean) | Math.round(15 * alpha.scale) << 4);
        }
        int nibble = 0;
        for (var terms : channels) {
            for (double value : terms.values) {
                hash[start + nibble / 2] |= (byte) (Math.round(15 * value) << (nibble % 2 * 4));
                nibble++;
            }
        }
        return hash;
    }

    /// The lowest cosine terms of one channel.
    ///
    /// @param scale the largest of them
    /// @param values the others, from 0 to 1, where 0.5 is nothing
    private record Terms(double mean, double scale, double[] values) {

        static Terms of(double[] channel, int width, int height, int across, int down) {
            var terms = new ArrayList<Double>();
            for (int y = 0; y < down; y++) {
                for (int x = 0; x * down < across * (down - y); x++) {
                    terms.add(term(channel, width, height, x, y));
                }
            }
            double mean = terms.removeFirst();
            double scale = terms.stream().mapToDouble(Math::abs).max().orElse(0);
            var values = terms.stream()
                    .mapToDouble(term -> scale == 0 ? term : 0.5 + 0.5 / scale * term)
                    .toArray();
            return new Terms(mean, scale, values);
        }

        private static double term(double[] channel, int width, int height, int x, int y) {
            var cosines = new double[width];
            for (int column = 0; column < width; column++) {
                cosines[column] = Math.cos(Math.PI / width * x * (column + 0.5));
            }
            double sum = 0;
            for (int row = 0; row < height; row++) {
                double line = 0;
                for (int column = 0; column < width; column++) {
                    line += channel[row * width + column] * cosines[column];
                }
                sum += line * Math.cos(Math.PI / height * y * (row + 0.5));
            }
            return sum / (width * height);
        }
    }
}

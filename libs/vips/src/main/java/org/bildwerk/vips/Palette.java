package org.bildwerk.vips;

/// Finds the colours that stand for an image.
final class Palette {

    private static final int SAMPLE_EDGE = 128;
    private static final int BITS = 4;
    private static final int OPAQUE_ENOUGH = 128;

    private Palette() {}

    /// Returns the mean of each channel over all pixels, weighted by their alpha.
    static Rgb average(byte[] rgba) {
        double red = 0;
        double green = 0;
        double blue = 0;
        double weight = 0;
        for (int at = 0; at < rgba.length; at += 4) {
            int alpha = rgba[at + 3] & 0xff;
            red += (rgba[at] & 0xff) * alpha;
            green += (rgba[at + 1] & 0xff) * alpha;
            blue += (rgba[at + 2] & 0xff) * alpha;
            weight += alpha;
        }
        return weight == 0 ? Rgb.WHITE : rounded(red / weight, green / weight, blue / weight);
    }

    /// Returns the mean of the fullest of 4,096 colour cells; of pixels that are more transparent than not, none
    /// counts.
    static Rgb dominant(byte[] rgba) {
        var counts = new int[1 << (3 * BITS)];
        int fullest = 0;
        for (int at = 0; at < rgba.length; at += 4) {
            if ((rgba[at + 3] & 0xff) >= OPAQUE_ENOUGH) {
                int cell = cell(rgba, at);
                counts[cell]++;
                fullest = counts[cell] > counts[fullest] ? cell : fullest;
            }
        }
        var members = rgba.clone();
        for (int at = 0; at < rgba.length; at += 4) {
            boolean member = cell(rgba, at) == fullest && (rgba[at + 3] & 0xff) >= OPAQUE_ENOUGH;
            members[at + 3] = (byte) (member ? 255 : 0);
        }
        return average(members);
    }

    static Box sampleBox() {
        return Box.edge(SAMPLE_EDGE);
    }

    private static int cell(byte[] rgba, int at) {
        int shift = 8 - BITS;
        return ((rgba[at] & 0xff) >> shift) << (2 * BITS)
                | ((rgba[at + 1] & 0xff) >> shift) << BITS
                | (rgba[at + 2] & 0xff) >> shift;
    }

    private static Rgb rounded(double red, double green, double blue) {
        return new Rgb((int) Math.round(red), (int) Math.round(green), (int) Math.round(blue));
    }
}

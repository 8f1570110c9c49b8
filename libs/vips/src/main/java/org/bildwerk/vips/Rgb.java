package org.bildwerk.vips;

/// An sRGB colour with 8 bits per channel.
public record Rgb(int red, int green, int blue) {

    public static final Rgb WHITE = new Rgb(255, 255, 255);
    public static final Rgb BLACK = new Rgb(0, 0, 0);

    public Rgb {
        if (outside(red) || outside(green) || outside(blue)) {
            throw new IllegalArgumentException("a channel is 0 to 255: %d, %d, %d".formatted(red, green, blue));
        }
    }

    /// Returns the colour as `#rrggbb`.
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    String asArray() {
        return red + " " + green + " " + blue;
    }

    private static boolean outside(int channel) {
        return channel < 0 || channel > 255;
    }
}

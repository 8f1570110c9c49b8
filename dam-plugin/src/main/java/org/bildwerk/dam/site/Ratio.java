package org.bildwerk.dam.site;

import java.util.regex.Pattern;

/// A ratio of width to height in lowest terms: 32 to 18 is 16 to 9.
public record Ratio(int width, int height) {

    private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})[:x]([1-9]\\d{0,3})");

    public Ratio {
        if (width < 1 || height < 1 || width > 9999 || height > 9999) {
            throw new IllegalArgumentException("No picture has the ratio %d to %d".formatted(width, height));
        }
        var divisor = greatestCommonDivisor(width, height);
        width /= divisor;
        height /= divisor;
    }

    /// Reads `16:9` or `16x9`.
    ///
    /// @throws IllegalArgumentException if the text is no ratio
    public static Ratio of(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("A ratio is written as 16x9, not as " + text);
        }
        return new Ratio(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    /// Returns the height in pixels that goes with the width, at least 1.
    public int heightFor(int widthPx) {
        return Math.max(1, (int) Math.round((double) widthPx * height / width));
    }

    /// Returns the form that stands in URLs and in the database: `16x9`.
    public String key() {
        return width + "x" + height;
    }

    @Override
    public String toString() {
        return key();
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}

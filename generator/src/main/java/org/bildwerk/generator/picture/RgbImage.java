package org.bildwerk.generator.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/// A picture in 8-bit sRGB, three bytes a pixel, row by row from the top.
public record RgbImage(int width, int height, byte[] rgb) {

    public RgbImage {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException("%d bytes are no %d × %d".formatted(rgb.length, width, height));
        }
    }

    /// A picture of one colour.
    public static RgbImage of(int width, int height, int red, int green, int blue) {
        var rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) red;
            rgb[i + 1] = (byte) green;
            rgb[i + 2] = (byte) blue;
        }
        return new RgbImage(width, height, rgb);
    }

    /// Returns one of the three values of a pixel, 0 to 255.
    public int at(int x, int y, int channel) {
        return rgb[(y * width + x) * 3 + channel] & 0xff;
    }

    /// Resamples to a size as Pillow does with `LANCZOS`.
    public RgbImage resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return new RgbImage(newWidth, newHeight, Lanczos.resize(rgb, width, height, 3, newWidth, newHeight));
    }

    public RgbImage crop(Area area) {
        var cut = new byte[3 * area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            int from = ((area.y() + y) * width + area.x()) * 3;
            System.arraycopy(rgb, from, cut, y * area.width() * 3, area.width() * 3);
        }
        return new RgbImage(area.width(), area.height(), cut);
    }

    /// Returns this with another picture laid on it, its upper left corner at a place.
    public RgbImage with(RgbImage other, int x, int y) {
        var laid = rgb.clone();
        for (int row = 0; row < other.height; row++) {
            System.arraycopy(other.rgb, row * other.width * 3, laid, ((y + row) * width + x) * 3, other.width * 3);
        }
        return new RgbImage(width, height, laid);
    }

    /// Returns a copy for the JDK's encoders.
    public BufferedImage buffered() {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var bgr = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < rgb.length; i += 3) {
            bgr[i] = rgb[i + 2];
            bgr[i + 1] = rgb[i + 1];
            bgr[i + 2] = rgb[i];
        }
        return image;
    }
}

package org.bildwerk.generator.picture;

import java.util.Optional;

/// Which pixels of a picture change: one byte each, white (255) changes, black stays.
public record Mask(int width, int height, byte[] grey) {

    private static final int HALF = 128;

    public Mask {
        if (width < 1 || height < 1 || grey.length != (long) width * height) {
            throw new IllegalArgumentException("%d bytes are no %d × %d".formatted(grey.length, width, height));
        }
    }

    /// Everything changes but an area.
    public static Mask around(Area stays, int width, int height) {
        var grey = new byte[width * height];
        java.util.Arrays.fill(grey, (byte) 255);
        for (int y = stays.y(); y < stays.y() + stays.height(); y++) {
            int from = y * width + stays.x();
            java.util.Arrays.fill(grey, from, from + stays.width(), (byte) 0);
        }
        return new Mask(width, height, grey);
    }

    /// Tells whether a pixel changes; what is half grey does.
    public boolean changes(int x, int y) {
        return (grey[y * width + x] & 0xff) >= HALF;
    }

    public Mask resized(int newWidth, int newHeight) {
        if (newWidth == width && newHeight == height) {
            return this;
        }
        return new Mask(newWidth, newHeight, Lanczos.resize(grey, width, height, 1, newWidth, newHeight));
    }

    public Mask crop(Area area) {
        var cut = new byte[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(grey, (area.y() + y) * width + area.x(), cut, y * area.width(), area.width());
        }
        return new Mask(area.width(), area.height(), cut);
    }

    /// Returns the least area with all pixels that change; empty where none does.
    public Optional<Area> bounds() {
        int left = width;
        int top = height;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (changes(x, y)) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0 ? Optional.empty() : Optional.of(new Area(left, top, right - left + 1, bottom - top + 1));
    }

    /// Returns 1 for each pixel that changes, else 0.
    public float[] hard() {
        var hard = new float[grey.length];
        for (int i = 0; i < hard.length; i++) {
            hard[i] = (grey[i] & 0xff) >= HALF ? 1 : 0;
        }
        return hard;
    }

    /// Returns the hard mask in the size of latents, each latent taking the pixel at its upper left corner, as torch's
    /// nearest neighbour does.
    public float[] latent(int latentWidth, int latentHeight) {
        var small = new float[latentWidth * latentHeight];
        for (int y = 0; y < latentHeight; y++) {
            for (int x = 0; x < latentWidth; x++) {
                small[y * latentWidth + x] =
                        changes((int) ((long) x * width / latentWidth), (int) ((long) y * height / latentHeight))
                                ? 1
                                : 0;
            }
        }
        return small;
    }
}

package org.bildwerk.watermark;

/// A picture with a change that is tried out on it. For one thread.
final class Sketch {

    private final Canvas canvas;
    private final Transform transform;
    private final float[] mask;
    private final float[] unmarked;
    private final byte[] pixels;
    private float[] brightness;
    private float[] change = new float[Transform.WAVES * Transform.WAVES];

    Sketch(Raster picture, Canvas canvas, Transform transform) {
        this.canvas = canvas;
        this.transform = transform;
        this.unmarked = canvas.brightness(picture.pixels());
        this.mask = ActivityMask.of(unmarked, canvas.gridWidth(), canvas.gridHeight());
        this.pixels = picture.pixels().clone();
        this.brightness = unmarked;
        float mean = mean(mask);
        for (int i = 0; i < mask.length; i++) {
            mask[i] /= mean;
        }
    }

    /// Changes the original by these coefficients, more where it is busy, and forgets the change before.
    void write(float[] coefficients) {
        change = coefficients;
        var grid = transform.inverse(coefficients);
        for (int i = 0; i < grid.length; i++) {
            grid[i] *= mask[i];
        }
        canvas.add(grid, pixels);
        brightness = canvas.brightness(pixels);
    }

    /// Returns the coefficients that were last written; nobody writes to them.
    float[] change() {
        return change;
    }

    Canvas canvas() {
        return canvas;
    }

    /// Returns the pixels as they are now, not copied.
    byte[] pixels() {
        return pixels;
    }

    /// Returns the brightness at the points of the grid as it is now.
    float[] brightness() {
        return brightness;
    }

    /// Returns the mean squared change of brightness.
    double spent() {
        double sum = 0;
        for (int i = 0; i < unmarked.length; i++) {
            sum += (brightness[i] - unmarked[i]) * (brightness[i] - unmarked[i]);
        }
        return Math.max(sum / unmarked.length, 1e-3);
    }

    private static float mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return (float) (sum / values.length);
    }
}

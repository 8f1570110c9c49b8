package org.bildwerk.ui.demo.scene;

import java.util.stream.IntStream;

/// Draws a scene: one ray through each pixel, more where neighbours differ.
///
/// The same scene and size give the same pixels. Uses all cores. Thread-safe.
public final class Renderer {

    private static final double[][] WITHIN_PIXEL = {
        {-0.375, -0.125},
        {-0.125, 0.375},
        {0.125, -0.375},
        {0.375, 0.125},
        {-0.2, -0.42},
        {0.42, -0.2},
        {0.2, 0.42},
        {-0.42, 0.2}
    };
    private static final float EDGE = 0.035f;

    /// Draws `scene` at the given size in pixels.
    public Raster render(Scene scene, int width, int height) {
        var camera = scene.camera((double) width / height);
        var shading = new Shading(scene);
        var first = new float[width * height * 3];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                store(first, y * width + x, Tone.display(sample(camera, shading, x, y, width, height)));
            }
        });
        var rgb = new byte[width * height * 3];
        IntStream.range(0, height).parallel().forEach(y -> {
            for (int x = 0; x < width; x++) {
                boolean edge = edge(first, x, y, width, height);
                finish(
                        rgb,
                        x,
                        y,
                        width,
                        height,
                        edge ? fine(camera, shading, x, y, width, height) : load(first, y * width + x));
            }
        });
        return new Raster(width, height, rgb);
    }

    private static Vec sample(Camera camera, Shading shading, double x, double y, int width, int height) {
        Vec direction = camera.through((x + 0.5) / width * 2 - 1, 1 - (y + 0.5) / height * 2);
        return shading.seen(camera.eye(), direction);
    }

    private static Vec fine(Camera camera, Shading shading, int x, int y, int width, int height) {
        Vec sum = Vec.ZERO;
        for (var offset : WITHIN_PIXEL) {
            sum = sum.plus(Tone.display(sample(camera, shading, x + offset[0], y + offset[1], width, height)));
        }
        return sum.times(1.0 / WITHIN_PIXEL.length);
    }

    private static boolean edge(float[] image, int x, int y, int width, int height) {
        int at = (y * width + x) * 3;
        return x > 0 && differs(image, at, at - 3)
                || x < width - 1 && differs(image, at, at + 3)
                || y > 0 && differs(image, at, at - 3 * width)
                || y < height - 1 && differs(image, at, at + 3 * width);
    }

    private static boolean differs(float[] image, int a, int b) {
        return Math.abs(image[a] - image[b]) > EDGE
                || Math.abs(image[a + 1] - image[b + 1]) > EDGE
                || Math.abs(image[a + 2] - image[b + 2]) > EDGE;
    }

    private static void store(float[] image, int pixel, Vec colour) {
        image[pixel * 3] = (float) colour.x();
        image[pixel * 3 + 1] = (float) colour.y();
        image[pixel * 3 + 2] = (float) colour.z();
    }

    private static Vec load(float[] image, int pixel) {
        return new Vec(image[pixel * 3], image[pixel * 3 + 1], image[pixel * 3 + 2]);
    }

    /// Darkens the corners a little and adds less than a step of grain, so that gradients show no bands.
    private static void finish(byte[] rgb, int x, int y, int width, int height, Vec colour) {
        double u = (x + 0.5) / width * 2 - 1;
        double v = (y + 0.5) / height * 2 - 1;
        double vignette = 1 - 0.05 * (u * u + v * v);
        double grain = (Noise.at(x, y, 1) + Noise.at(x, y, 2) - 1) * 1.6;
        int at = (y * width + x) * 3;
        rgb[at] = level(colour.x() * vignette, grain);
        rgb[at + 1] = level(colour.y() * vignette, grain);
        rgb[at + 2] = level(colour.z() * vignette, grain);
    }

    private static byte level(double value, double grain) {
        return (byte) Math.clamp(Math.round(value * 255 + grain), 0, 255);
    }
}

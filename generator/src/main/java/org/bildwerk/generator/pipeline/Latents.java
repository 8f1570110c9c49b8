package org.bildwerk.generator.pipeline;

import org.bildwerk.generator.device.Tensor;

/// Latents in other sizes.
final class Latents {

    private static final int PREVIEW_EDGE = 128;

    private Latents() {}

    /// Returns latents that make a small picture: whole groups of neighbours are averaged.
    static Tensor preview(Tensor latents, int scaleFactor) {
        int longest = Math.max(latents.dim(2), latents.dim(3));
        int wanted = Math.max(4, PREVIEW_EDGE / scaleFactor);
        int group = Math.max(1, longest / wanted);
        return group == 1 ? latents : averaged(latents, group);
    }

    private static Tensor averaged(Tensor latents, int group) {
        int height = Math.max(1, latents.dim(2) / group);
        int width = Math.max(1, latents.dim(3) / group);
        var small = new float[latents.dim(1) * height * width];
        for (int i = 0; i < small.length; i++) {
            int y = i / width % height * group;
            int x = i % width * group;
            small[i] = mean(latents, i / (width * height), x, y, group);
        }
        return new Tensor(small, 1, latents.dim(1), height, width);
    }

    private static float mean(Tensor latents, int channel, int left, int top, int group) {
        float sum = 0;
        int count = 0;
        for (int y = top; y < Math.min(top + group, latents.dim(2)); y++) {
            for (int x = left; x < Math.min(left + group, latents.dim(3)); x++) {
                sum += latents.values()[(channel * latents.dim(2) + y) * latents.dim(3) + x];
                count++;
            }
        }
        return sum / count;
    }

    /// Resamples bilinearly, as torch's `interpolate` does without aligned corners.
    static Tensor resized(Tensor latents, int width, int height) {
        int oldHeight = latents.dim(2);
        int oldWidth = latents.dim(3);
        var out = new float[latents.dim(1) * width * height];
        for (int i = 0; i < out.length; i++) {
            float y = source(i / width % height, oldHeight, height);
            float x = source(i % width, oldWidth, width);
            out[i] = between(latents.values(), i / (width * height) * oldWidth * oldHeight, oldWidth, oldHeight, x, y);
        }
        return new Tensor(out, 1, latents.dim(1), height, width);
    }

    private static float source(int at, int oldSize, int newSize) {
        return Math.max(0, (at + 0.5f) * oldSize / newSize - 0.5f);
    }

    private static float between(float[] values, int plane, int width, int height, float x, float y) {
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(left + 1, width - 1);
        int bottom = Math.min(top + 1, height - 1);
        float shareX = x - left;
        float shareY = y - top;
        float above = values[plane + top * width + left] * (1 - shareX) + values[plane + top * width + right] * shareX;
        float below =
                values[plane + bottom * width + left] * (1 - shareX) + values[plane + bottom * width + right] * shareX;
        return above * (1 - shareY) + below * shareY;
    }
}

package org.bildwerk.watermark;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a square of a picture is expected to look like, after what was decoded above and to the left of it.
///
/// @param levels row by row
/// @param error the sum of the squared differences from the picture
record Prediction(float[] levels, double error) {

    /// The ways to predict that VP8 has for a square: its mean, the row above, the column to the left, or both.
    private enum Way {
        MEAN,
        ABOVE,
        LEFT,
        SLOPE
    }

    /// What a square without neighbours is taken to be.
    private static final float GREY = 128;

    /// Returns the prediction that errs least.
    ///
    /// @param picture the square as it is, and all before it as it was decoded
    static Prediction best(float[] picture, int stride, int left, int top, int size) {
        float mean = border(picture, stride, left, top, size);
        @Nullable Prediction best = null;
        for (var way : Way.values()) {
            boolean needsTop = way == Way.ABOVE || way == Way.SLOPE;
            boolean needsLeft = way == Way.LEFT || way == Way.SLOPE;
            if (needsTop && top == 0 || needsLeft && left == 0) {
                continue;
            }
            var one = of(way, picture, stride, top * stride + left, size, mean);
            if (best == null || one.error < best.error) {
                best = one;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static Prediction of(Way way, float[] picture, int stride, int corner, int size, float mean) {
        var levels = new float[size * size];
        double error = 0;
        for (int i = 0; i < levels.length; i++) {
            int above = corner - stride + i % size;
            int left = corner + i / size * stride - 1;
            levels[i] = switch (way) {
                case MEAN -> mean;
                case ABOVE -> picture[above];
                case LEFT -> picture[left];
                case SLOPE -> Math.clamp(picture[above] + picture[left] - picture[corner - stride - 1], 0, 255);
            };
            double difference = picture[corner + i / size * stride + i % size] - levels[i];
            error += difference * difference;
        }
        return new Prediction(levels, error);
    }

    /// Returns the mean of the points that adjoin.
    private static float border(float[] picture, int stride, int left, int top, int size) {
        float sum = 0;
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (top > 0) {
                sum += picture[(top - 1) * stride + left + i];
                count++;
            }
            if (left > 0) {
                sum += picture[(top + i) * stride + left - 1];
                count++;
            }
        }
        return count == 0 ? GREY : Math.round(sum / count);
    }
}

package org.bildwerk.generator;

import org.bildwerk.dam.generation.Inputs;
import org.bildwerk.generator.picture.RgbImage;
import org.jspecify.annotations.Nullable;

/// Makes a picture fit for a control.
public final class Preprocessing {

    /// White lines where a picture changes: Sobel's slope of the luma.
    public static final String EDGES = Inputs.Control.EDGES;

    private static final float THRESHOLD = 0.06f;

    private Preprocessing() {}

    /// @param name null where the picture is fit already
    public static RgbImage prepare(RgbImage picture, @Nullable String name) {
        if (name == null) {
            return picture;
        }
        if (!name.equals(EDGES)) {
            throw Settled.wrong("there is no preprocessor " + name);
        }
        var lines = new byte[picture.rgb().length];
        for (int i = 0; i < lines.length / 3; i++) {
            byte value = (byte) (slope(picture, i % picture.width(), i / picture.width()) > THRESHOLD ? 255 : 0);
            lines[i * 3] = value;
            lines[i * 3 + 1] = value;
            lines[i * 3 + 2] = value;
        }
        return new RgbImage(picture.width(), picture.height(), lines);
    }

    private static double slope(RgbImage picture, int x, int y) {
        float across = 0;
        float down = 0;
        for (int i = -1; i <= 1; i++) {
            int weight = i == 0 ? 2 : 1;
            across += weight * (luma(picture, x + 1, y + i) - luma(picture, x - 1, y + i));
            down += weight * (luma(picture, x + i, y + 1) - luma(picture, x + i, y - 1));
        }
        return Math.sqrt(across * across + down * down) / 4;
    }

    private static float luma(RgbImage picture, int x, int y) {
        int column = Math.clamp(x, 0, picture.width() - 1);
        int row = Math.clamp(y, 0, picture.height() - 1);
        return (0.299f * picture.at(column, row, 0)
                        + 0.587f * picture.at(column, row, 1)
                        + 0.114f * picture.at(column, row, 2))
                / 255;
    }
}

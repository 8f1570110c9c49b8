package org.bildwerk.generator;

import org.bildwerk.generator.picture.RgbImage;
import org.jspecify.annotations.Nullable;

/// Makes a picture fit for a control.
final class Preprocessing {

    private Preprocessing() {}

    /// @param name null where the picture is fit already
    static RgbImage prepare(RgbImage picture, @Nullable String name) {
        if (name == null) {
            return picture;
        }
        throw Settled.wrong("there is no preprocessor " + name);
    }
}

package org.bildwerk.dam.site;

import java.util.Locale;

/// Whether a screen is higher than wide, as CSS tells it.
public enum Orientation {
    /// A square counts as upright.
    PORTRAIT,
    LANDSCAPE;

    /// Returns the orientation of a screen of this size.
    public static Orientation of(int width, int height) {
        return height >= width ? PORTRAIT : LANDSCAPE;
    }

    /// Returns the name as CSS and the API speak it: `portrait`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such orientation
    public static Orientation of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

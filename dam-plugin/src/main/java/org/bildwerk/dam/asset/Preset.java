package org.bildwerk.dam.asset;

import java.util.Arrays;
import java.util.Locale;

/// A named form in which a picture can be downloaded, with the asset's edit applied.
///
/// The longest side is bounded, or, with both sides given, the picture is cut to them around the focal point.
public enum Preset {
    WEB_LARGE(2048, 0),
    WEB_MEDIUM(1200, 0),
    WEB_SMALL(640, 0),
    SOCIAL(1200, 630),
    SQUARE(1080, 1080);

    private final int widthPx;
    private final int heightPx;

    Preset(int widthPx, int heightPx) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /// Returns the name as spoken in the API: `web-large`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException with all presets, if there is no such one
    public static Preset of(String key) {
        return Arrays.stream(values())
                .filter(preset -> preset.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no preset `%s`; there are %s"
                        .formatted(key, Arrays.stream(values()).map(Preset::key).toList())));
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    /// Tells whether the picture is cut.
    boolean fills() {
        return heightPx > 0;
    }
}

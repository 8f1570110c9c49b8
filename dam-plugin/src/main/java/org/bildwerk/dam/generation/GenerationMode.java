package org.bildwerk.dam.generation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a picture is made from.
public enum GenerationMode {
    TEXT_TO_IMAGE,
    IMAGE_TO_IMAGE,
    INPAINT,
    OUTPAINT,
    UPSCALE;

    /// Returns the name as stored and spoken in the API: `text-to-image`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such mode
    @JsonCreator
    public static GenerationMode of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Tells whether it begins with a picture.
    public boolean needsSource() {
        return this != TEXT_TO_IMAGE;
    }

    /// Tells whether it takes a mask.
    public boolean needsMask() {
        return this == INPAINT;
    }
}

package org.bildwerk.dam.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a check comes to at a gate.
public enum Outcome {
    PASS,
    /// Somebody should look; nothing is held up.
    WARN,
    /// The picture does not pass the gate.
    BLOCK,
    /// Would block, but somebody who may has let it through.
    WAIVED,
    /// Nothing was measured: there is no model, or the file could not be read. Neither good nor bad.
    NOT_CHECKED;

    /// Returns the name as spoken in the API: `not-checked`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such outcome
    @JsonCreator
    public static Outcome of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

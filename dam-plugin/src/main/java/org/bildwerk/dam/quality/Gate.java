package org.bildwerk.dam.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// A place in the life of a picture where the verdicts are asked for.
public enum Gate {
    /// Between candidate and library.
    KEEP,
    /// Between approval and publication.
    PUBLISH;

    /// Returns the name as stored and spoken in the API: `keep`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws GateException if there is no such gate
    @JsonCreator
    public static Gate of(String key) {
        for (var gate : values()) {
            if (gate.key().equals(key)) {
                return gate;
            }
        }
        throw new GateException(QualityRefusal.GATE_UNKNOWN, key);
    }
}

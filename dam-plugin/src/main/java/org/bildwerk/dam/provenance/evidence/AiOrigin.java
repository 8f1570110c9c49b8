package org.bildwerk.dam.provenance.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bildwerk.dam.provenance.evidence.Evidence.Claim;
import org.bildwerk.dam.provenance.evidence.Evidence.Strength;

/// What all evidence together says about a picture: was it made by AI?
public enum AiOrigin {
    /// Signed, detected or declared, and nothing speaks against it.
    YES,
    /// The same, of parts of the picture.
    PARTLY,
    /// There are only hints.
    LIKELY,
    /// One thing says so and another says the opposite: a person has to look.
    CONTRADICTED,
    /// Stated to be made without AI, and nothing speaks against it.
    NO,
    /// Nothing is said.
    UNKNOWN;

    /// Returns the name in the API and in the index: `yes`.
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    public static Optional<AiOrigin> of(String key) {
        return Arrays.stream(values())
                .filter(origin -> origin.key().equals(key))
                .findFirst();
    }

    static AiOrigin of(List<Evidence> evidence) {
        var ai = evidence.stream().filter(one -> one.claim().isAi()).toList();
        boolean denied = evidence.stream().anyMatch(one -> !one.claim().isAi());
        if (ai.isEmpty()) {
            return denied ? NO : UNKNOWN;
        }
        if (denied) {
            return CONTRADICTED;
        }
        var firm = ai.stream().filter(one -> one.strength() != Strength.HINTED).toList();
        if (firm.isEmpty()) {
            return LIKELY;
        }
        return firm.stream().anyMatch(one -> one.claim() == Claim.AI_MADE) && !partly(firm) ? YES : PARTLY;
    }

    // What says that only parts were made knows more than what says that a generator took part.
    private static boolean partly(List<Evidence> firm) {
        return firm.stream()
                .anyMatch(one -> one.claim() == Claim.AI_EDITED
                        && (one.source() == Evidence.Source.C2PA || one.source() == Evidence.Source.SOURCE_TYPE));
    }
}

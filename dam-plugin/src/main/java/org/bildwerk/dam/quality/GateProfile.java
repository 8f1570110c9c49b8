package org.bildwerk.dam.quality;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the gates of a site, or of the library, ask of a picture. Every change makes a new version.
///
/// @param version 0 for the starting values
/// @param slots those that are not named warn
/// @param changedBy null for the starting values
public record GateProfile(
        int version,
        List<Rule> rules,
        List<SlotRule> slots,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    /// What counts until somebody says otherwise. Only what is plainly wrong blocks: a blank picture, and a decoder
    /// that gave no numbers. The warnings are to be calibrated on the pictures of the house.
    public static final GateProfile STARTING = new GateProfile(
            0,
            List.of(
                    Rule.of("blank", null, 1.0),
                    Rule.of("not-a-number", null, 0.0),
                    Rule.of("clipping", 0.85, null),
                    Rule.of("blur", 10.0, null),
                    Rule.of("seam", 2.5, null),
                    Rule.of("text-image", null, null),
                    Rule.of("nsfw", 0.3, 0.85),
                    Rule.of("duplicate", 32.0, null),
                    Rule.of("size", 1.0, null),
                    Rule.record("alt"),
                    Rule.record("licence"),
                    Rule.record("credit"),
                    Rule.record("ai-label")),
            List.of(),
            null,
            null);

    public GateProfile {
        rules = List.copyOf(rules);
        slots = List.copyOf(slots);
    }

    /// Returns the rule for a check at a gate.
    Optional<Rule> rule(String check, Gate gate) {
        return rules.stream()
                .filter(rule -> rule.check().equals(check) && rule.gates().contains(gate))
                .findFirst();
    }

    Optional<SlotRule> slot(String key) {
        return slots.stream().filter(rule -> rule.slot().equals(key)).findFirst();
    }
}

package org.bildwerk.dam.quality;

import org.bildwerk.dam.Refusal;

/// Why the DAM says no about the quality of a picture, its gates and its waivers.
public enum QualityRefusal implements Refusal {
    KEEP_BLOCKED("gate-closed", "%s cannot be kept: %s. Mend it, or have it waived"),
    PUBLISH_BLOCKED("gate-closed", "%s cannot be published: %s. Mend it, or have it waived"),
    PROFILE_STALE("gate-profile-stale", "The profile is at version %s; the change was made from %s"),
    PROFILE_VERSION_UNKNOWN("gate-profile-not-found", "There is no version %s of the profile"),
    CHECK_UNKNOWN("gate-profile-invalid", "There is no check \"%s\""),
    RULE_TWICE("gate-profile-invalid", "There are two rules for \"%s\""),
    LIMIT_INVALID("gate-profile-invalid", "A limit of \"%s\" cannot be"),
    LIMITS_CROSSED("gate-profile-invalid", "What blocks \"%s\" would not even warn: exchange the limits"),
    GATE_SLOT_UNKNOWN("gate-profile-invalid", "The site has no slot \"%s\""),
    GATE_UNKNOWN("waiver-refused", "There is no gate \"%s\": it is keep or publish"),
    WAIVER_NEEDS_SITE("waiver-refused", "Say for which site it is waived"),
    WAIVER_NEEDS_WHY("waiver-refused", "Say in 1 to 1,000 characters why it is waived"),
    WAIVER_ENDS_EARLY("waiver-refused", "The waiver would have ended already at %s"),
    WAIVER_NOT_FOUND("There is no waiver %s");

    private final String kind;
    private final String text;

    QualityRefusal(String text) {
        this("waiver-not-found", text);
    }

    QualityRefusal(String kind, String text) {
        this.kind = kind;
        this.text = text;
    }

    @Override
    public String type() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }
}

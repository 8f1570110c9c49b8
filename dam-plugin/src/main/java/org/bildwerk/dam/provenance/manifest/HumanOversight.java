package org.bildwerk.dam.provenance.manifest;

import java.util.Locale;

/// How far a person stood behind a generated picture: terms of `c2pa.ai-disclosure`.
public enum HumanOversight {
    FULLY_AUTONOMOUS,
    PROMPT_GUIDED,
    HUMAN_VALIDATED;

    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}

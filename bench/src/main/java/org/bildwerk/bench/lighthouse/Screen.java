package org.bildwerk.bench.lighthouse;

import java.util.Locale;

/// What a page is looked at with, as Lighthouse presets it: a phone on a slow network, or a desk.
public enum Screen {
    MOBILE,
    DESKTOP;

    /// Returns the name as the script knows it.
    public String form() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.bildwerk.e2e;

import com.microsoft.playwright.options.ColorScheme;

/// How a user looks at the application: language, theme and window size in CSS pixels.
record Look(String locale, ColorScheme colorScheme, int width, int height) {

    static final Look DESK = new Look("en-GB", ColorScheme.LIGHT, 1440, 900);

    /// Names the look for a file: `de-dark-1024`.
    String name() {
        return "%s-%s-%d"
                .formatted(locale.substring(0, 2), colorScheme.name().toLowerCase(java.util.Locale.ROOT), width);
    }
}

package org.bildwerk.dam.metadata;

import org.jspecify.annotations.Nullable;

/// Title, caption and alternative text in one language. Absent texts are null, never empty.
public record Text(
        @Nullable String title,
        @Nullable String caption,
        @Nullable String alt) {

    public static final Text EMPTY = new Text(null, null, null);

    public Text {
        title = blankToNull(title);
        caption = blankToNull(caption);
        alt = blankToNull(alt);
    }

    /// Tells whether nothing is said.
    public boolean isEmpty() {
        return title == null && caption == null && alt == null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}

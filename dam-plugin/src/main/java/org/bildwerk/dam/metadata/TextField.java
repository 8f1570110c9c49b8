package org.bildwerk.dam.metadata;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One of the texts that are kept per language.
public enum TextField {
    TITLE,
    CAPTION,
    ALT;

    /// Returns the name as spoken in the API: `alt`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads the field out of a text.
    public @Nullable String of(Text text) {
        return switch (this) {
            case TITLE -> text.title();
            case CAPTION -> text.caption();
            case ALT -> text.alt();
        };
    }

    /// Returns a copy of the text with this field replaced.
    public Text in(Text text, @Nullable String value) {
        return switch (this) {
            case TITLE -> new Text(value, text.caption(), text.alt());
            case CAPTION -> new Text(text.title(), value, text.alt());
            case ALT -> new Text(text.title(), text.caption(), value);
        };
    }
}

package org.bildwerk.dam.site;

import java.util.Locale;

/// What a slot is for; decides how its markup loads.
public enum SlotRole {
    /// The largest picture of the first screen: loaded at once and with priority.
    HERO,
    CARD,
    INLINE,
    /// The picture that other sites show beside a link.
    OG,
    /// The picture of a product feed.
    MERCHANT;

    /// Returns the name as stored and spoken in the API: `hero`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads what [#key()] returns.
    ///
    /// @throws IllegalArgumentException if there is no such role
    public static SlotRole of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}

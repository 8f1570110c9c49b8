package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.jspecify.annotations.Nullable;

/// A slot as the API speaks of it.
///
/// @param role `hero`, `card`, `inline`, `og` or `merchant`
/// @param ratio `16:9`; absent for the picture's own
record SlotBody(
        @Nullable String key,
        @Nullable String role,
        @Nullable String ratio,
        @Nullable List<Integer> widths,
        @Nullable String sizes) {

    static SlotBody of(Slot slot) {
        var ratio = slot.ratio();
        var text = ratio == null ? null : ratio.width() + ":" + ratio.height();
        return new SlotBody(slot.key(), slot.role().key(), text, slot.widths(), slot.sizes());
    }

    Slot slot() {
        return slot(Objects.requireNonNullElse(key, ""));
    }

    /// Returns the slot under the key that the address names.
    Slot slot(String slotKey) {
        return new Slot(
                slotKey,
                parsed(
                        "role",
                        Objects.requireNonNullElse(role, "inline"),
                        SlotRole::of,
                        "hero, card, inline, og, merchant"),
                ratio == null ? null : parsed("ratio", ratio, Ratio::of, "a ratio like 16:9"),
                Objects.requireNonNullElse(widths, List.of()),
                Objects.requireNonNullElse(sizes, ""));
    }

    private static <T> T parsed(String field, String text, Function<String, T> reader, String expected) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSiteException(field, text, expected);
        }
    }
}

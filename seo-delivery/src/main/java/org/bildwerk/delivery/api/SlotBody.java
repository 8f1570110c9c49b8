package org.bildwerk.delivery.api;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bildwerk.dam.site.InvalidSiteException;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.SiteRefusal;
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
                parsed(SiteRefusal.SLOT_ROLE_UNKNOWN, "role", Objects.requireNonNullElse(role, "inline"), SlotRole::of),
                ratio == null ? null : parsed(SiteRefusal.SLOT_RATIO_INVALID, "ratio", ratio, Ratio::of),
                Objects.requireNonNullElse(widths, List.of()),
                Objects.requireNonNullElse(sizes, ""));
    }

    private static <T> T parsed(SiteRefusal otherwise, String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSiteException(otherwise, field, text);
        }
    }
}

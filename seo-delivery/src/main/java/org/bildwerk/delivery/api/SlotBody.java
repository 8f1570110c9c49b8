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
/// @param directions what it shows otherwise on certain screens; the first that knows a screen counts
record SlotBody(
        @Nullable String key,
        @Nullable String role,
        @Nullable String ratio,
        @Nullable List<Integer> widths,
        @Nullable String sizes,
        @Nullable List<ArtDirectionBody> directions) {

    static SlotBody of(Slot slot) {
        return new SlotBody(
                slot.key(),
                slot.role().key(),
                text(slot.ratio()),
                slot.widths(),
                slot.sizes(),
                slot.directions().stream().map(ArtDirectionBody::of).toList());
    }

    Slot slot() {
        return slot(Objects.requireNonNullElse(key, ""));
    }

    /// Returns the slot under the key that the address names.
    Slot slot(String slotKey) {
        var own = Objects.requireNonNullElse(widths, List.<Integer>of());
        var wide = Objects.requireNonNullElse(sizes, "");
        return new Slot(
                slotKey,
                parsed(SiteRefusal.SLOT_ROLE_UNKNOWN, "role", Objects.requireNonNullElse(role, "inline"), SlotRole::of),
                ratio(ratio),
                own,
                wide,
                Objects.requireNonNullElse(directions, List.<ArtDirectionBody>of()).stream()
                        .map(each -> each.direction(own, wide))
                        .toList());
    }

    static @Nullable String text(@Nullable Ratio ratio) {
        return ratio == null ? null : ratio.width() + ":" + ratio.height();
    }

    static @Nullable Ratio ratio(@Nullable String text) {
        return text == null ? null : parsed(SiteRefusal.SLOT_RATIO_INVALID, "ratio", text, Ratio::of);
    }

    static <T> T parsed(SiteRefusal otherwise, String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidSiteException(otherwise, field, text);
        }
    }
}

package org.bildwerk.delivery.api;

import java.util.List;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Orientation;
import org.bildwerk.dam.site.Screens;
import org.bildwerk.dam.site.SiteRefusal;
import org.jspecify.annotations.Nullable;

/// What a slot shows otherwise on certain screens, as the API speaks of it.
///
/// @param minWidth the least width of the window in CSS pixels
/// @param maxWidth the greatest
/// @param orientation `portrait` or `landscape`
/// @param ratio `4:5`; absent for the picture's own
/// @param widths absent for those of the slot
/// @param sizes absent for that of the slot
record ArtDirectionBody(
        @Nullable Integer minWidth,
        @Nullable Integer maxWidth,
        @Nullable String orientation,
        @Nullable String ratio,
        @Nullable List<Integer> widths,
        @Nullable String sizes) {

    static ArtDirectionBody of(ArtDirection direction) {
        var screens = direction.screens();
        var held = screens.orientation();
        return new ArtDirectionBody(
                screens.minWidth(),
                screens.maxWidth(),
                held == null ? null : held.key(),
                SlotBody.text(direction.ratio()),
                direction.widths(),
                direction.sizes());
    }

    /// @param slotWidths where it names none itself
    /// @param slotSizes where it names none itself
    ArtDirection direction(List<Integer> slotWidths, String slotSizes) {
        var held = orientation == null
                ? null
                : SlotBody.parsed(SiteRefusal.SLOT_ORIENTATION_UNKNOWN, "orientation", orientation, Orientation::of);
        return new ArtDirection(
                new Screens(minWidth, maxWidth, held),
                SlotBody.ratio(ratio),
                widths == null ? slotWidths : widths,
                sizes == null ? slotSizes : sizes);
    }
}

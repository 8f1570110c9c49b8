package org.bildwerk.dam.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a slot shows a picture on certain screens.
///
/// @param ratio to which the picture is cropped; null keeps the picture's own
/// @param widths in pixels, ascending, that are offered to the browser
/// @param sizes the HTML `sizes` attribute: how wide the slot is on these screens
public record ArtDirection(Screens screens, @Nullable Ratio ratio, List<Integer> widths, String sizes) {

    private static final int WIDEST = 8192;

    public ArtDirection {
        widths = widths.stream().distinct().sorted().toList();
        if (widths.isEmpty() || widths.size() > 20 || widths.getFirst() < 16 || widths.getLast() > WIDEST) {
            throw new InvalidSiteException(SiteRefusal.SLOT_WIDTHS_INVALID, "widths", widths.toString());
        }
        sizes = sizes.isBlank() ? "100vw" : sizes.strip();
        if (sizes.length() > 500) {
            throw new InvalidSiteException(SiteRefusal.SLOT_SIZES_LENGTH, "sizes", sizes.substring(0, 40) + "…");
        }
    }
}

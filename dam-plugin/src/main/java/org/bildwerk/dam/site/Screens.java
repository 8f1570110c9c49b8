package org.bildwerk.dam.site;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The screens that something counts for: a closed form of a CSS media query, so that nobody can write anything else
/// into a page.
///
/// @param minWidth the least width of the window in CSS pixels; null for any
/// @param maxWidth the greatest; null for any
/// @param orientation null for both
public record Screens(
        @Nullable Integer minWidth,
        @Nullable Integer maxWidth,
        @Nullable Orientation orientation) {

    /// Every screen.
    public static final Screens ALL = new Screens(null, null, null);

    private static final int WIDEST = 9999;

    public Screens {
        if (least(minWidth) > most(maxWidth) || least(minWidth) < 0 || most(maxWidth) > WIDEST) {
            throw new InvalidSiteException(
                    SiteRefusal.SLOT_SCREENS_INVALID, "screens", least(minWidth) + "–" + most(maxWidth));
        }
    }

    /// Returns the screens of windows of a width.
    public static Screens of(@Nullable Integer minWidth, @Nullable Integer maxWidth) {
        return new Screens(minWidth, maxWidth, null);
    }

    /// Tells whether a window of this width is among them, on a screen held this way.
    public boolean has(int width, Orientation held) {
        return width >= least(minWidth) && width <= most(maxWidth) && (orientation == null || orientation == held);
    }

    /// Tells whether one screen can be among these and others.
    public boolean meet(Screens other) {
        return Math.max(least(minWidth), least(other.minWidth)) <= Math.min(most(maxWidth), most(other.maxWidth))
                && (orientation == null || other.orientation == null || orientation == other.orientation);
    }

    /// Returns the CSS media query; empty for every screen.
    public Optional<String> media() {
        var conditions = new ArrayList<String>();
        if (minWidth != null) {
            conditions.add("(min-width: " + minWidth + "px)");
        }
        if (maxWidth != null) {
            conditions.add("(max-width: " + maxWidth + "px)");
        }
        if (orientation != null) {
            conditions.add("(orientation: " + orientation.key() + ")");
        }
        return conditions.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", conditions));
    }

    private static int least(@Nullable Integer minWidth) {
        return minWidth == null ? 0 : minWidth;
    }

    private static int most(@Nullable Integer maxWidth) {
        return maxWidth == null ? WIDEST : maxWidth;
    }
}

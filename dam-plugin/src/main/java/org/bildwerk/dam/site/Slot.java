package org.bildwerk.dam.site;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place on a site where a picture stands.
///
/// @param key names the slot within its site: lower-case letters, digits and hyphens
/// @param ratio to which the picture is cropped; null keeps the picture's own
/// @param widths in pixels, ascending, that are offered to the browser
/// @param sizes the HTML `sizes` attribute: how wide the slot is on which screen
/// @param directions what it shows otherwise on certain screens; the first that knows a screen counts
public record Slot(
        String key,
        SlotRole role,
        @Nullable Ratio ratio,
        List<Integer> widths,
        String sizes,
        List<ArtDirection> directions) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?");

    public Slot {
        if (!KEY.matcher(key).matches()) {
            throw new InvalidSiteException(SiteRefusal.SITE_KEY_INVALID, "slot key", key);
        }
        var own = new ArtDirection(Screens.ALL, ratio, widths, sizes);
        widths = own.widths();
        sizes = own.sizes();
        directions = ArtDirections.checked(role, directions);
    }

    /// Makes a slot that is the same on every screen.
    public Slot(String key, SlotRole role, @Nullable Ratio ratio, List<Integer> widths, String sizes) {
        this(key, role, ratio, widths, sizes, List.of());
    }

    /// Returns all that it shows, in the order in which a browser looks; the last is for every screen that none before
    /// knows.
    public List<ArtDirection> cuts() {
        return Stream.concat(directions.stream(), Stream.of(new ArtDirection(Screens.ALL, ratio, widths, sizes)))
                .toList();
    }

    /// Returns what it shows in a window of this size.
    public ArtDirection on(int width, int height) {
        return cuts().stream()
                .filter(cut -> cut.screens().has(width, Orientation.of(width, height)))
                .findFirst()
                .orElseThrow();
    }

    /// Returns the slots that a new site starts with, one for each role.
    public static List<Slot> defaults() {
        return List.of(
                new Slot("hero", SlotRole.HERO, new Ratio(16, 9), List.of(700, 900, 1170, 1520, 1980, 2560), "100vw"),
                new Slot(
                        "card",
                        SlotRole.CARD,
                        new Ratio(4, 3),
                        List.of(320, 420, 540, 700, 900),
                        "(min-width: 900px) 33vw, (min-width: 600px) 50vw, 100vw"),
                new Slot(
                        "inline",
                        SlotRole.INLINE,
                        null,
                        List.of(320, 420, 540, 700, 900, 1170, 1520),
                        "(min-width: 800px) 760px, 100vw"),
                new Slot("og", SlotRole.OG, new Ratio(40, 21), List.of(1200), "1200px"),
                new Slot("merchant", SlotRole.MERCHANT, new Ratio(1, 1), List.of(1500), "1500px"));
    }
}

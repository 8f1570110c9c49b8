package org.bildwerk.dam.site;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The art directions of one slot, in the order in which a browser looks: the first that knows its screen counts.
final class ArtDirections {

    private static final int MOST = 6;

    private ArtDirections() {}

    /// A window as wide as this on a screen held this way.
    private record View(int width, Orientation held) {}

    /// @throws InvalidSiteException if they are too many, one of them names no screen, or one is never reached
    static List<ArtDirection> checked(SlotRole role, List<ArtDirection> directions) {
        if (directions.isEmpty()) {
            return List.of();
        }
        if (role == SlotRole.OG || role == SlotRole.MERCHANT) {
            throw new InvalidSiteException(SiteRefusal.SLOT_DIRECTIONS_ROLE, "directions", role.key());
        }
        if (directions.size() > MOST) {
            throw new InvalidSiteException(
                    SiteRefusal.SLOT_DIRECTIONS_MANY, "directions", String.valueOf(directions.size()));
        }
        var screens = directions.stream().map(ArtDirection::screens).toList();
        if (screens.contains(Screens.ALL)) {
            throw new InvalidSiteException(SiteRefusal.SLOT_SCREENS_MISSING, "screens", "");
        }
        IntStream.range(0, screens.size())
                .filter(place -> !reached(place, screens))
                .findFirst()
                .ifPresent(place -> {
                    var media = screens.get(place).media().orElse("");
                    throw new InvalidSiteException(SiteRefusal.SLOT_DIRECTION_UNREACHED, "screens", media);
                });
        return List.copyOf(directions);
    }

    private static boolean reached(int place, List<Screens> screens) {
        return views(screens)
                .filter(view -> screens.get(place).has(view.width(), view.held()))
                .anyMatch(view ->
                        screens.subList(0, place).stream().noneMatch(before -> before.has(view.width(), view.held())));
    }

    /// Both sides of every bound: between two of them nothing changes.
    private static Stream<View> views(List<Screens> screens) {
        var from = screens.stream().map(Screens::minWidth).filter(Objects::nonNull);
        var beyond =
                screens.stream().map(Screens::maxWidth).filter(Objects::nonNull).map(most -> most + 1);
        return Stream.of(Stream.of(0), from, beyond)
                .flatMap(each -> each)
                .flatMap(width -> Stream.of(Orientation.values()).map(held -> new View(width, held)));
    }
}

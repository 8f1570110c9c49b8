package org.bildwerk.delivery.warmup;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bildwerk.dam.site.Release;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.dam.site.SlotRole;
import org.bildwerk.delivery.rendition.RenditionOrder;
import org.bildwerk.delivery.rendition.SlotRenditions;

/// What is made at one go of a picture. The heroes of all pictures come before the rest of any.
enum Part {
    /// The slots of the role `hero`.
    HERO(-10),
    /// All other slots, and the picture that search engines know.
    REST(-11);

    private final int priority;

    Part(int priority) {
        this.priority = priority;
    }

    /// Returns the place in the lane; higher runs first, 0 is normal work.
    int priority() {
        return priority;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    /// Returns the renditions of a picture that this part makes; none twice, and none of the part before.
    List<RenditionOrder> renditions(Site site, Release release) {
        var heroes = ofSlots(site, release, true).distinct().toList();
        if (this == HERO) {
            return heroes;
        }
        return Stream.concat(ofSlots(site, release, false), Stream.of(RenditionOrder.canonical(release)))
                .filter(order -> !heroes.contains(order))
                .distinct()
                .toList();
    }

    private static Stream<RenditionOrder> ofSlots(Site site, Release release, boolean heroes) {
        return site.slots().stream()
                .filter(slot -> (slot.role() == SlotRole.HERO) == heroes)
                .flatMap(slot -> ofSlot(slot, release));
    }

    private static Stream<RenditionOrder> ofSlot(Slot slot, Release release) {
        return SlotRenditions.types(slot, release).stream()
                .flatMap(type -> SlotRenditions.of(slot, release, type).stream());
    }
}

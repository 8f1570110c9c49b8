package org.bildwerk.ui.studio;

import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.generation.PictureSize;
import org.bildwerk.dam.generation.Sizes;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;

/// A slot of a site that a picture is made for.
record Place(Site site, Slot slot) {

    static List<Place> all(List<Site> sites) {
        return sites.stream()
                .flatMap(site -> site.slots().stream().map(slot -> new Place(site, slot)))
                .toList();
    }

    /// Names the place as others refer to it.
    String key() {
        return site.key() + "/" + slot.key();
    }

    String name() {
        return site.name() + " · " + slot.key();
    }

    /// Returns the least width in pixels that serves every screen.
    int widest() {
        return slot.cuts().stream().mapToInt(this::least).max().orElseThrow();
    }

    /// A cut that is higher than the slot's own shape takes less than the whole width.
    private int least(ArtDirection cut) {
        int needed = cut.widths().getLast();
        var whole = slot.ratio();
        var part = cut.ratio();
        if (whole == null || part == null) {
            return needed;
        }
        double wider = (double) whole.width() * part.height() / ((double) whole.height() * part.width());
        return (int) Math.ceil(needed * Math.max(1, wider));
    }

    /// Returns the size of the slot's shape at which the model draws as many pixels as at its best size; empty where
    /// the slot takes any shape.
    Optional<PictureSize> size(Sizes sizes) {
        var ratio = slot.ratio();
        if (ratio == null || sizes.preferred().isEmpty()) {
            return Optional.empty();
        }
        var best = sizes.preferred().getFirst();
        double area = (double) best.width() * best.height();
        double width = Math.sqrt(area * ratio.width() / ratio.height());
        return Optional.of(sizes.near(new PictureSize((int) Math.round(width), (int) Math.round(area / width))));
    }
}

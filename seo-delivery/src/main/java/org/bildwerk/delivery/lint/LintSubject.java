package org.bildwerk.delivery.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.asset.AssetId;
import org.bildwerk.dam.provenance.evidence.AiOrigin;
import org.bildwerk.dam.site.Delivered;
import org.bildwerk.dam.site.Publication;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.address.Frame;
import org.bildwerk.delivery.address.RenditionSpec;
import org.jspecify.annotations.Nullable;

/// A published picture with all that the rules look at.
///
/// @param asset as the record stands now
/// @param delivered what its files say; null for publications of before that was kept
/// @param frame the published picture, its edit applied
/// @param generated whether this installation made it by a model
/// @param evidence what its file proves of an origin by AI; unknown while nobody has looked
/// @param proposed languages in which an alternative text is proposed
/// @param weights bytes of the renditions that were measured, in the smaller of the formats of today's browsers
record LintSubject(
        Site site,
        Publication publication,
        Asset asset,
        @Nullable Delivered delivered,
        Frame frame,
        boolean generated,
        AiOrigin evidence,
        Set<String> proposed,
        Map<RenditionSpec, Integer> weights,
        List<Place> places) {

    LintSubject {
        weights = Map.copyOf(weights);
        proposed = Set.copyOf(proposed);
        places = List.copyOf(places);
    }

    /// Where the picture stands.
    ///
    /// @param language of the page
    /// @param ownWords whether the page brings its own alternative text, or calls the picture decorative
    record Place(String page, String language, @Nullable String slot, boolean ownWords) {}

    AssetId id() {
        return asset.id();
    }

    String key() {
        return asset.key();
    }

    Optional<Slot> slot(Place place) {
        return place.slot() == null ? Optional.empty() : site.slot(place.slot());
    }
}

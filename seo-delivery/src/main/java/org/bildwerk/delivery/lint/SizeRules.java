package org.bildwerk.delivery.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.bildwerk.dam.site.ArtDirection;
import org.bildwerk.dam.site.Slot;
import org.bildwerk.delivery.address.Fit;
import org.bildwerk.delivery.address.RenditionSpec;
import org.bildwerk.delivery.lint.LintSubject.Place;
import org.bildwerk.delivery.lint.Reason.Kind;
import org.bildwerk.delivery.markup.ImagePreset;

/// The rules about how large a picture must be where it stands. It is never enlarged.
final class SizeRules {

    private static final List<ImagePreset> ARTICLE = List.of(ImagePreset.WIDE, ImagePreset.CLASSIC, ImagePreset.SQUARE);

    private SizeRules() {}

    static List<Finding> of(LintSubject subject) {
        var found = new ArrayList<Finding>();
        if (subject.places().isEmpty()) {
            found.add(Finding.of(LintRule.ON_NO_PAGE, subject, Reason.of(Kind.NO_PAGE), null));
        }
        var slots = new HashSet<String>();
        for (var place : subject.places()) {
            subject.slot(place)
                    .filter(slot -> slots.add(slot.key()))
                    .ifPresent(slot -> standing(subject, place, slot, found));
        }
        ARTICLE.stream()
                .filter(preset -> !subject.places().isEmpty() && !enough(subject, preset))
                .findFirst()
                .ifPresent(preset ->
                        found.add(Finding.of(LintRule.ARTICLE_SIZE, subject, tooSmall(subject, preset), null)));
        return found;
    }

    private static void standing(LintSubject subject, Place place, Slot slot, List<Finding> found) {
        slot.cuts().stream()
                .filter(cut -> share(subject, cut) < 1)
                .min(Comparator.comparingDouble(cut -> share(subject, cut)))
                .map(cut -> Reason.of(
                        Kind.NARROW, widest(subject, cut), cut.widths().getFirst()))
                .ifPresent(reason -> found.add(Finding.of(LintRule.SLOT_TOO_WIDE, subject, reason, null)
                        .in(place.page(), slot.key())));
        switch (slot.role()) {
            case OG -> preset(LintRule.OPEN_GRAPH_SIZE, ImagePreset.OPEN_GRAPH, subject, place, found);
            case MERCHANT -> preset(LintRule.MERCHANT_SIZE, ImagePreset.MERCHANT, subject, place, found);
            case HERO -> preset(LintRule.DISCOVER_SIZE, ImagePreset.DISCOVER, subject, place, found);
            case CARD, INLINE -> {}
        }
    }

    private static double share(LintSubject subject, ArtDirection cut) {
        return (double) widest(subject, cut) / cut.widths().getFirst();
    }

    private static int widest(LintSubject subject, ArtDirection cut) {
        return subject.frame().widest(new RenditionSpec(1, cut.ratio(), Fit.FILL));
    }

    private static void preset(
            LintRule rule, ImagePreset preset, LintSubject subject, Place place, List<Finding> found) {
        if (!enough(subject, preset)) {
            found.add(Finding.of(rule, subject, tooSmall(subject, preset), null).in(place.page(), place.slot()));
        }
    }

    private static boolean enough(LintSubject subject, ImagePreset preset) {
        var widest = subject.frame().widest(new RenditionSpec(1, preset.ratio(), Fit.FILL));
        return preset.satisfiedBy(widest, preset.ratio().heightFor(widest));
    }

    private static Reason tooSmall(LintSubject subject, ImagePreset preset) {
        var widest = subject.frame().widest(new RenditionSpec(1, preset.ratio(), Fit.FILL));
        var ratio = preset.ratio();
        return Reason.of(Kind.SMALL, ratio.key(), widest, ratio.heightFor(widest));
    }
}

package org.bildwerk.dam.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bildwerk.dam.asset.Asset;
import org.bildwerk.dam.site.Ratio;
import org.bildwerk.dam.site.Site;
import org.bildwerk.dam.site.Slot;
import org.jspecify.annotations.Nullable;

/// Holds the size of a picture against the slots of a site.
final class SlotSizes {

    private static final String VERSION = "1";

    private SlotSizes() {}

    private record Missed(String slot, Outcome outcome, double share) {}

    /// Returns the verdict: its value is the width that the picture has at the ratio of the slot, as a part of the
    /// width that it needs, in the slot where that is least; it names the slots that it is too small for. What is
    /// too small for all of them is blocked, unless the profile has rules for slots of its own. Empty for a
    /// site without slots, or where the profile does not ask.
    static Optional<Verdict> verdict(Asset asset, Site site, GateProfile profile, Gate gate) {
        if (site.slots().isEmpty() || profile.rule(Checks.SIZE, gate).isEmpty()) {
            return Optional.empty();
        }
        var width = width(asset);
        var height = height(asset);
        var missed = new ArrayList<Missed>();
        double least = Double.MAX_VALUE;
        for (var slot : site.slots()) {
            double share = share(slot, width, height, profile);
            least = Math.min(least, share);
            var miss = profile.slot(slot.key()).map(SlotRule::miss).orElse(Outcome.WARN);
            if (share < 1 && miss != Outcome.PASS) {
                missed.add(new Missed(slot.key(), miss, share));
            }
        }
        boolean nowhere =
                profile.slots().isEmpty() && missed.size() == site.slots().size();
        return Optional.of(verdict(least, missed, nowhere));
    }

    private static Verdict verdict(double least, List<Missed> missed, boolean nowhere) {
        if (missed.isEmpty()) {
            return new Verdict(Checks.SIZE, VERSION, Outcome.PASS, least, null, null, List.of(), null);
        }
        var blocks = missed.stream().anyMatch(each -> each.outcome() == Outcome.BLOCK);
        var outcome = blocks || nowhere ? Outcome.BLOCK : Outcome.WARN;
        var of = nowhere
                ? missed
                : missed.stream().filter(each -> each.outcome() == outcome).toList();
        var worst = of.stream().mapToDouble(Missed::share).min().orElse(least);
        var slots = of.stream().map(Missed::slot).toList();
        var reason = "Too small for " + String.join(", ", slots);
        return new Verdict(Checks.SIZE, VERSION, outcome, worst, 1.0, reason, slots, null);
    }

    /// A slot is as good as on the screens where it is worst. What the profile asks counts for the slot itself.
    private static double share(Slot slot, double width, double height, GateProfile profile) {
        double own = fitting(slot.ratio(), width, height) / needed(slot, profile);
        return slot.directions().stream()
                .mapToDouble(each ->
                        fitting(each.ratio(), width, height) / each.widths().getFirst())
                .reduce(own, Math::min);
    }

    // The width of the largest crop with the ratio.
    private static double fitting(@Nullable Ratio ratio, double width, double height) {
        return ratio == null ? width : Math.min(width, height * ratio.width() / ratio.height());
    }

    private static double needed(Slot slot, GateProfile profile) {
        return profile.slot(slot.key())
                .map(SlotRule::leastWidth)
                .map(Integer::doubleValue)
                .orElseGet(() -> slot.widths().getFirst().doubleValue());
    }

    private static double width(Asset asset) {
        var version = asset.version();
        var crop = asset.edit().crop();
        double whole = asset.edit().quarterTurns() % 2 == 0 ? version.width() : version.height();
        return crop == null ? whole : whole * crop.width();
    }

    private static double height(Asset asset) {
        var version = asset.version();
        var crop = asset.edit().crop();
        double whole = asset.edit().quarterTurns() % 2 == 0 ? version.height() : version.width();
        return crop == null ? whole : whole * crop.height();
    }
}

package org.bildwerk.dam.quality;

import org.jspecify.annotations.Nullable;

/// How large a picture has to be for a slot of the site.
///
/// @param slot key of the slot
/// @param miss what becomes of a picture that is too small: [Outcome#PASS], [Outcome#WARN] or [Outcome#BLOCK]
/// @param leastWidth in pixels, at the ratio of the slot; null for the narrowest width that the slot offers
public record SlotRule(String slot, Outcome miss, @Nullable Integer leastWidth) {

    // A request may leave out what goes without saying.
    @SuppressWarnings({"ConstantValue", "NullAway"})
    public SlotRule {
        slot = slot == null ? "" : slot;
        miss = miss == null ? Outcome.WARN : miss;
    }
}
